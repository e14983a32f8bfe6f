using System.Globalization;
using System.Runtime.ExceptionServices;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Bulk;

/// <summary>Scans a table in segments that run at the same time, each page by page: what a page has is written before its segment goes on.</summary>
/// <typeparam name="T">What items are read as.</typeparam>
internal sealed class SegmentedScan<T> : IDisposable where T : class, IDynamoReadable<T>
{
    private const int MostSegments = 100;

    // 1 MB of the smallest items would be many times that as objects.
    private const int MostItemsAPage = 4000;

    private readonly Sender sender;
    private readonly PageCall first;
    private readonly BulkOptions options;
    private readonly Func<IReadOnlyList<T>, CancellationToken, Task<long>> write;
    private readonly IProgress<BulkProgress>? progress;
    private readonly SegmentPosition[] positions;
    private readonly SemaphoreSlim gate = new(1);
    private BulkProgress done;

    /// <param name="sender">Sends the requests.</param>
    /// <param name="first">The request for a first page.</param>
    /// <param name="options">What the caller says.</param>
    /// <param name="write">Writes the items of a page, and says how many it wrote.</param>
    /// <param name="progress">Is told how far the scan has come.</param>
    public SegmentedScan(Sender sender, PageCall first, BulkOptions? options, Func<IReadOnlyList<T>, CancellationToken, Task<long>> write, IProgress<BulkProgress>? progress)
    {
        (this.sender, this.first, this.options, this.write, this.progress) = (sender, first, options ?? new(), write, progress);
        positions = this.options.ResumeFrom is { } checkpoint ? Resumed(checkpoint) : new SegmentPosition[Checked(this.options.Segments)];
    }

    /// <summary>Scans the table to its end.</summary>
    /// <returns>What was read and written.</returns>
    public async Task<BulkProgress> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exception? failure = null;
        await Task.WhenAll(Enumerable.Range(0, positions.Length).Select(RunAsync)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return done;

        async Task RunAsync(int segment)
        {
            try
            {
                await RunSegmentAsync(segment, stop.Token).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                // The first failure ends the other segments, whose cancellation is none of its own.
                Interlocked.CompareExchange(ref failure, e, null);
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task RunSegmentAsync(int segment, CancellationToken cancellationToken)
    {
        while (!positions[segment].IsDone)
        {
            var call = new Call { Operation = "Scan", Table = first.Table, Options = options.Calls };
            var request = first with { StartKey = positions[segment].After, EvaluateAtMost = MostItemsAPage, ReportConsumed = sender.WantsCapacity(options.Calls) };
            if (positions.Length > 1)
                request = request with { Segment = segment, TotalSegments = positions.Length };
            var page = await sender.SendAsync(call, request, static (transport, next, token) => transport.ReadPageAsync<T>(next, token), cancellationToken).ConfigureAwait(false);
            var written = page.Items.Count == 0 ? 0 : await write(page.Items, cancellationToken).ConfigureAwait(false);
            await MoveAsync(segment, new(page.NextKey is null, page.NextKey), page.Items.Count, written, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task MoveAsync(int segment, SegmentPosition position, int read, long written, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            positions[segment] = position;
            done = new(done.Read + read, done.Written + written);
            progress?.Report(done);
            if (options.OnCheckpoint is { } keep)
                await keep(new(first.Table, [.. positions]), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private SegmentPosition[] Resumed(BulkCheckpoint checkpoint)
    {
        if (checkpoint.Table != first.Table)
            throw new InvalidRequestException($"The checkpoint is one of the table '{checkpoint.Table}', and '{first.Table}' is scanned. Resume with a checkpoint of this table, or without one.")
            {
                Operation = "Scan",
                Table = first.Table,
            };
        Checked(checkpoint.Segments);
        return [.. checkpoint.Positions];
    }

    private int Checked(int segments) => segments is >= 1 and <= MostSegments
        ? segments
        : throw new InvalidRequestException(string.Create(CultureInfo.InvariantCulture, $"The scan is to have {segments} segments; set {nameof(BulkOptions)}.{nameof(BulkOptions.Segments)} to a number between 1 and {MostSegments}."))
        {
            Operation = "Scan",
            Table = first.Table,
        };
}
