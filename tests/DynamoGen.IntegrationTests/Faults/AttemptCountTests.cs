using DynamoGen.Faults;
using DynamoGen.IntegrationTests.Faults.Schedules;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>One call is at most as many requests as the options allow, and as many where repeating is safe and may help.</summary>
public class AttemptCountTests(DynamoDbFixture database)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(150);

    private static readonly Fault[] Refusals = [Fault.ExpiredCredentials, Fault.TooLarge];

    private static readonly Fault[] Ambiguous =
    [
        Fault.ServerError(500, applied: false), Fault.ServerError(500, applied: true), Fault.ServerError(503, applied: false),
        Fault.Reset(applied: false), Fault.Reset(applied: true), Fault.Damaged(Damage.Truncated), Fault.Damaged(Damage.WrongBody), Fault.Damaged(Damage.WrongChecksum),
    ];

    private static readonly Fault[] Hanging = [Fault.Delayed(TooLong), Fault.AnswerDelayed(TooLong), Fault.SlowBody(TooLong)];

    private static readonly Fault[] NotApplied =
    [
        Fault.CapacityExceeded(), Fault.CapacityExceeded(TimeSpan.FromMilliseconds(1)), Fault.Throttled(), Fault.RequestLimitExceeded(), Fault.TransactionConflict,
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task Of_every_number_of_retries_and_every_fault(int retries)
    {
        await using var faulty = await FaultyClient.StartAsync(database, o => o.MaxRetries = retries, Token);
        foreach (var fault in (Fault[])[.. Refusals, .. Ambiguous, .. NotApplied])
        {
            using var client = new DynamoGenClient(faulty.Options);          // fresh, so that no budget of retries is used up
            var to = new Repositories(client);
            var all = Refusals.Contains(fault) ? 1 : retries + 1;
            Assert.Equal((fault.Name, all), (fault.Name, await CountAsync(faulty, client, fault, () => to.Entries.PutAsync(new() { Owner = "o", Number = 1 }, cancellationToken: Token))));
            Assert.Equal((fault.Name, fault.Fits("GetItem") ? all : 1), (fault.Name, await CountAsync(faulty, client, fault, () => to.Entries.GetAsync(new EntryKey("o", 1), null, Token))));
            Assert.Equal(
                (fault.Name, Ambiguous.Contains(fault) ? 1 : all),
                (fault.Name, await CountAsync(faulty, client, fault, () => to.Entries.UpdateAsync(new("o", 1), u => u.Count.Add(1), cancellationToken: Token))));
        }
    }

    [Theory, InlineData(0), InlineData(2)]
    public async Task Of_every_call_whose_pooled_connection_is_reset(int retries)
    {
        await using var faulty = await FaultyClient.StartAsync(database, o => o.MaxRetries = retries, Token);
        foreach (var (name, call) in EveryCall.Calls)
        {
            using var client = new DynamoGenClient(faulty.Options);
            var to = new Repositories(client) { TablePrefix = faulty.Options.TablePrefix };
            Assert.InRange((name, await CountAsync(faulty, client, Fault.Reset(applied: false), () => call(to, Token))), (name, 1), (name, retries + 1));
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task Of_every_number_of_retries_when_no_answer_comes(int retries)
    {
        await using var faulty = await FaultyClient.StartAsync(database, o => (o.MaxRetries, o.ConnectTimeout, o.AttemptTimeout) = (retries, Impatience, Impatience), Token);
        foreach (var fault in Hanging)
        {
            var put = await CountAsync(faulty, fault, () => faulty.To.Entries.PutAsync(new() { Owner = "o", Number = 1 }, cancellationToken: Token));
            var add = await CountAsync(faulty, fault, () => faulty.To.Entries.UpdateAsync(new("o", 1), u => u.Count.Add(1), cancellationToken: Token));
            Assert.InRange(put, 1, retries + 1);                         // on a busy machine one may be given up before the proxy has it
            Assert.InRange(add, 0, 1);
        }
    }

    /// <summary>How many requests a call makes that always fails, on a connection that was used before.</summary>
    private static async Task<int> CountAsync(FaultyClient faulty, DynamoGenClient client, Fault fault, Func<Task> call)
    {
        faulty.Proxy.Schedule = FaultSchedule.None;
        await new Repositories(client).Documents.GetAsync(new("o", 1), null, Token);
        return await CountAsync(faulty, fault, call);
    }

    private static async Task<int> CountAsync(FaultyClient faulty, Fault fault, Func<Task> call)
    {
        faulty.Proxy.Schedule = FaultSchedule.Always(fault);
        var before = faulty.Proxy.Requests.Count;
        try
        {
            await call();
        }
        catch (DynamoGenException)
        {
            // What it fails with is shown elsewhere; here its requests are counted.
        }
        await faulty.Proxy.WhenQuietAsync();
        return faulty.Proxy.Requests.Count - before;
    }
}
