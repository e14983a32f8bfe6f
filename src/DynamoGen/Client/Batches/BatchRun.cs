using DynamoGen.Resilience;
using DynamoGen.Telemetry;
using DynamoGen.Transport;
using Microsoft.Extensions.Logging;

namespace DynamoGen.Batches;

/// <summary>One batch under way: several chunks at a time, each sent again with backoff as long as the service leaves some of it over, for a bounded number of rounds.</summary>
/// <typeparam name="T">Items or keys.</typeparam>
internal sealed class BatchRun<T> : IAsyncDisposable
{
    private readonly Sender sender;
    private readonly ILogger logger;
    private readonly BatchPlan plan;
    private readonly BatchSource<T> source;
    private readonly BatchChunks<T> chunks;
    private readonly CancellationTokenSource stop;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<Task<BatchAnswer>, Chunk> rounds = [];
    private Task filling;
    private bool hasEnded;                                               // the sequence has
    private Chunk? givenUp;                                              // left over in the last round
    private bool isOver;                                                 // the batch is, before its time
    private int started;
    private BatchProgress progress;

    public BatchRun(Sender sender, ILogger logger, BatchPlan plan, Func<CancellationToken, BatchSource<T>> open, Func<T, BatchEntry> make, CancellationToken cancellationToken)
    {
        (this.sender, this.logger, this.plan, this.cancellationToken) = (sender, logger, plan, cancellationToken);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source = open(stop.Token);
        sender.UnderWay.Enter();                                         // between two requests of it the end of the program waits too
        chunks = new(source, make, plan.ChunkSize, skipsRepeats: plan.IsRead);
        filling = chunks.FillAsync(stop.Token);
    }

    /// <summary>Goes on until the next answer has come.</summary>
    /// <returns>What it brought; null when all is done.</returns>
    /// <exception cref="BatchIncompleteException{T}">Not all could be done.</exception>
    /// <exception cref="BatchCanceledException{T}">The caller's token was cancelled.</exception>
    public async Task<IReadOnlyList<BatchFound>?> NextAsync()
    {
        var undone = new List<Chunk>();
        try
        {
            if (givenUp is not null)
            {
                undone.Add(givenUp);
                throw await EndAsync(undone, null).ConfigureAwait(false);
            }
            while (await StartAsync().ConfigureAwait(false))
            {
                var done = await Task.WhenAny(filling.IsCompleted ? rounds.Keys : rounds.Keys.Append(filling)).ConfigureAwait(false);
                if (done is not Task<BatchAnswer> round || !rounds.Remove(round, out var chunk))
                    continue;
                undone.Add(chunk);
                var answer = await round.ConfigureAwait(false);
                var left = Settle(chunk, answer);
                plan.Progress?.Report(progress);
                if (left is not { } rest)
                    return answer.Found;
                undone[0] = rest;
                if (rest.Round > plan.Rounds)
                {
                    givenUp = rest;                                      // said when what the last round found has been handed out
                    return answer.Found;
                }
                Log.Leftovers(logger, plan.Operation, rest.TableNames, rest.Entries.Count, chunk.Entries.Count, rest.Round);
                Send(rest);
                return answer.Found;
            }
            return null;
        }
        catch (Exception failure) when (!isOver)
        {
            throw await EndAsync(undone, failure).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(rounds.Keys.Append(filling)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await source.DisposeAsync().ConfigureAwait(false);
        stop.Dispose();
        sender.UnderWay.Exit();
    }

    /// <summary>Sends chunks as they are full, as many as may be under way.</summary>
    /// <returns>Whether there is something to wait for.</returns>
    private async ValueTask<bool> StartAsync()
    {
        while (!hasEnded && filling.IsCompleted)
        {
            await filling.ConfigureAwait(false);
            if (chunks.Count == 0 && !chunks.IsBlocked)
                hasEnded = true;
            else if (chunks.IsBlocked ? rounds.Count > 0 : rounds.Count == plan.Parallelism)
                return true;
            else
            {
                if (!chunks.IsBlocked)
                    Send(new(started++, chunks.Take(), 0));
                filling = chunks.FillAsync(stop.Token);
            }
        }
        return !hasEnded || rounds.Count > 0;
    }

    private void Send(Chunk chunk) => rounds.Add(SendAsync(chunk), chunk);

    // A write that is under way when another fails is brought to its end, so that it is known whether it was done. A read is not worth that.
    private async Task<BatchAnswer> SendAsync(Chunk chunk)
    {
        if (chunk.Round > 0)
            await sender.WaitAsync(chunk.Round - 1, stop.Token).ConfigureAwait(false);
        var call = new Call { Operation = plan.Operation, Table = chunk.TableNames, Tables = chunk.Tables, Estimate = plan.IsRead ? null : chunk.Estimate, Options = plan.Options };
        var request = new BatchCall(chunk.Entries, plan.Options is ReadOptions { ConsistentRead: true }, sender.WantsCapacity(plan.Options));
        return plan.IsRead
            ? await sender.SendAsync(call, request, static (transport, batch, token) => transport.BatchGetAsync(batch, token), stop.Token).ConfigureAwait(false)
            : await sender.SendAsync(call, request, static (transport, batch, token) => transport.BatchWriteAsync(batch, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts what an answer says is done.</summary>
    /// <returns>What it left over; null when that is nothing.</returns>
    private Chunk? Settle(Chunk chunk, BatchAnswer answer)
    {
        var left = answer.Leftovers;
        chunks.Free(left.Count == 0 ? chunk.Entries : chunk.Entries.Except(left));
        progress = new(progress.Done + chunk.Entries.Count - left.Count, progress.Resent + left.Count, progress.Requests + 1);
        CallTelemetry.LeftOver(plan.Operation, left);
        return left.Count == 0 ? null : chunk with { Entries = left, Round = chunk.Round + 1 };
    }

    /// <summary>Brings the batch to an end before its time, and says what is undone.</summary>
    /// <param name="undone">The chunk that the batch failed at.</param>
    /// <param name="failure">How; null when the rounds were used up.</param>
    private async Task<Exception> EndAsync(List<Chunk> undone, Exception? failure)
    {
        isOver = true;
        await stop.CancelAsync().ConfigureAwait(false);
        foreach (var (round, chunk) in rounds)
        {
            await ((Task)round).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // What a read found now is handed out no more, so that it is undone.
            if ((round.IsCompletedSuccessfully && !plan.IsRead ? Settle(chunk, round.Result) : chunk) is { } rest)
                undone.Add(rest);
        }
        await filling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isCancelled = cancellationToken.IsCancellationRequested && failure is OperationCanceledException;
        var sent = undone.OrderBy(chunk => chunk.Number).SelectMany(chunk => chunk.Entries).Select(entry => (T)entry.Given);
        var leftovers = sent.Concat(chunks.Unsent(readRest: !isCancelled)).ToList();
        rounds.Clear();
        return isCancelled
            ? new BatchCanceledException<T>("The batch was cancelled.", failure, cancellationToken) { Leftovers = leftovers, Taken = chunks.Taken }
            : BatchIncompleteException<T>.Of(plan.Operation, undone.Count == 0 ? null : undone[0].TableNames, undone.Count == 0 ? 0 : undone[0].Round, leftovers, chunks.Taken, failure);
    }

    /// <summary>Entries that go into one request.</summary>
    /// <param name="Number">Which chunk of the sequence it is.</param>
    /// <param name="Entries">The entries.</param>
    /// <param name="Round">How many times some of it was sent before.</param>
    private sealed record Chunk(int Number, IReadOnlyList<BatchEntry> Entries, int Round)
    {
        public IReadOnlyList<string> Tables => [.. Entries.Select(entry => entry.Table.Name).Distinct()];

        public double Estimate => Entries.Sum(entry => ItemCost.Write(0, entry.Bytes));

        public string TableNames => string.Join(", ", Tables);
    }
}
