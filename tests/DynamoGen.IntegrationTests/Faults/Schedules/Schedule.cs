using System.Diagnostics;
using System.Globalization;
using System.Text;
using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A sequence of calls, one after the other, through a proxy with faults. All of it is chosen by a seed, so that the seed brings the same again.</summary>
internal sealed class Schedule : IAsyncDisposable
{
    private static int runs;

    private readonly ScheduleTables tables;
    private readonly Random random;
    private readonly FaultProxy proxy;
    private readonly DynamoGenOptions options;
    private readonly DynamoGenClient client;
    private readonly string owner;
    private readonly Model model = [];
    private readonly ScheduleResult result;
    private readonly StringBuilder log = new();

    private Schedule(int seed, ScheduleTables tables, FaultProxy proxy)
    {
        (this.tables, this.proxy) = (tables, proxy);
        random = new Random(seed);
        result = new(seed);
        owner = string.Create(CultureInfo.InvariantCulture, $"{seed}-{Interlocked.Increment(ref runs)}");
        var jitter = new Random(seed);
        options = new DynamoGenOptions
        {
            TablePrefix = tables.Prefix,
            MaxRetries = random.Next(5),
            BatchRounds = random.Next(1, 4),
            BatchParallelism = 1,                                        // else the order of the requests, and so their faults, would be the machine's choice
            BaseDelay = TimeSpan.FromMilliseconds(1),
            ThrottleDelay = TimeSpan.FromMilliseconds(2),
            MaxDelay = TimeSpan.FromMilliseconds(4),
            ConnectTimeout = TimeSpan.FromMilliseconds(800),
            AttemptTimeout = TimeSpan.FromMilliseconds(800),
            TotalTimeout = TimeSpan.FromMilliseconds(random.Next(2) == 0 ? 1200 : 8000),
            Random = jitter.NextDouble,
        }.UseLocal(proxy.Endpoint);
        var chance = random.Next(3) switch { 0 => 0.1, 1 => 0.3, _ => 0.6 };
        proxy.Schedule = FaultSchedule.Random(new Random(seed), chance, FaultKinds.All);
        proxy.IsOrdered = true;
        client = new DynamoGenClient(options);
        log.Append(CultureInfo.InvariantCulture, $"seed {seed}: {options.MaxRetries} retries, {options.TotalTimeout.TotalMilliseconds} ms in all, faults in {chance:0%} of the requests").AppendLine();
    }

    /// <summary>Runs a schedule.</summary>
    /// <param name="seed">Says what is done and what goes wrong.</param>
    /// <param name="tables">Where.</param>
    public static async Task<ScheduleResult> RunAsync(int seed, ScheduleTables tables)
    {
        await using var schedule = new Schedule(seed, tables, await FaultProxy.StartAsync(tables.Endpoint, FaultSchedule.None));
        try
        {
            await schedule.RunAsync();
        }
        catch (Exception e)
        {
            schedule.result.Wrong = $"the schedule could not be run: {e}{Environment.NewLine}{schedule.log}";
        }
        return schedule.result;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await proxy.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var steps = new RandomSteps(random, owner);
        var to = new Repositories(client);
        foreach (var write in steps.Before())
        {
            await write.Send(tables.PastTheProxy);
            model.Store(write.Key, write.Effect(null));
        }
        for (var count = random.Next(10, 21); count > 0 && result.Wrong is null; count--)
        {
            var step = steps.Next(model);
            log.Append("  ").Append(step.Kind).AppendLine();
            var trace = await SendAsync(step, to);
            foreach (var request in trace.Requests)
            {
                var others = trace.Others.GetValueOrDefault(request, []).Select(other => other.Kind).ToList();
                log.Append("      ").Append(others.Count > 0 ? $"(others: {string.Join(", ", others)}) " : "").Append(request).AppendLine();
            }
            log.Append("    = ").Append(trace.Outcome).AppendLine();
            result.Count(step.Kind, trace.Outcome, trace.Requests.Count);
            List<string> wrong = [.. step.Judge(model, trace), .. CallRules.Broken(step, trace), .. await DifferencesAsync(step.Writes)];
            result.Log = log.ToString();
            if (wrong.Count > 0)
                result.Wrong = $"{string.Join("; ", wrong)}{Environment.NewLine}{log}    {trace.Error}";
        }
    }

    private async Task<CallTrace> SendAsync(Step step, Repositories to)
    {
        var before = proxy.Requests.Count;
        var others = new Dictionary<ProxiedRequest, IReadOnlyList<Write>>();
        proxy.BeforeForwarding = request => OthersAsync(step, request, proxy.Requests.Count - before - 1, others);
        var (answer, error) = (default(object?), default(Exception?));
        var start = Stopwatch.GetTimestamp();
        try
        {
            answer = await step.SendAsync(to);
        }
        catch (Exception e)
        {
            error = e;
        }
        var (elapsed, stalled) = (Stopwatch.GetElapsedTime(start), tables.Heartbeat.StalledSince(start));
        await proxy.WhenQuietAsync();
        return new([.. proxy.Requests.Skip(before)], others) { Result = answer, Error = error, Options = options, Elapsed = elapsed, Stalled = stalled };
    }

    private async Task OthersAsync(Step step, ProxiedRequest request, int number, Dictionary<ProxiedRequest, IReadOnlyList<Write>> others)
    {
        if (step.Others(number) is not { Count: > 0 } writes)
            return;
        others[request] = writes;
        foreach (var write in writes)
            await write.Send(tables.PastTheProxy);
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(IEnumerable<Type> types)
    {
        var differences = new List<string>();
        foreach (var type in types)
        {
            var stored = await tables.StoredAsync(type, owner);
            var expected = model.Where(item => item.Key.Type == type).ToDictionary(item => item.Key, item => item.Value.ToString());
            differences.AddRange(stored.Keys.Union(expected.Keys).Where(key => stored.GetValueOrDefault(key) != expected.GetValueOrDefault(key))
                .Select(key => $"stored of {key} is {stored.GetValueOrDefault(key) ?? "nothing"}, not {expected.GetValueOrDefault(key) ?? "nothing"}"));
        }
        return differences;
    }
}
