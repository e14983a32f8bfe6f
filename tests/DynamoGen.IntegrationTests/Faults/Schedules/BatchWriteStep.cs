using System.Globalization;
using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A batch of puts or deletes: what is given is stored, or comes back.</summary>
internal sealed class BatchWriteStep : Step
{
    private readonly IReadOnlyDictionary<int, Entry?> given;
    private readonly Func<Repositories, Task> send;

    private BatchWriteStep(string kind, IReadOnlyDictionary<int, Entry?> given, Func<Repositories, Task> send) : base(kind, typeof(Entry)) => (this.given, this.send) = (given, send);

    public override bool IsOneCall => false;

    public static BatchWriteStep Put(IReadOnlyList<Entry> entries) =>
        new("batch put", entries.ToDictionary(entry => entry.Number, Entry? (entry) => entry), to => to.Entries.PutManyAsync(entries));

    public static BatchWriteStep Delete(string owner, IReadOnlyList<int> numbers) =>
        new("batch delete", numbers.ToDictionary(number => number, Entry? (_) => null), to => to.Entries.DeleteManyAsync(numbers.Select(number => new EntryKey(owner, number))));

    public static BatchWriteStep Mixed(string owner, IReadOnlyDictionary<int, Entry?> entries) => new("batch put, delete", entries, to => to.Client.BatchWriteAsync(batch =>
    {
        foreach (var (number, entry) in entries)
            _ = entry is null ? batch.Delete(new EntryKey(owner, number)) : batch.Put(entry);
    }));

    public override async Task<object?> SendAsync(Repositories to)
    {
        await send(to);
        return null;
    }

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        var (applied, acknowledged) = (new HashSet<int>(), new HashSet<int>());
        foreach (var request in trace.Requests)
        {
            if (Numbers(request.Sent).Where(acknowledged.Contains).ToList() is { Count: > 0 } again)
                yield return $"sent again though done: {string.Join(", ", again)}";
            if (!request.IsApplied)
                continue;
            foreach (var number in Numbers(request.Forwarded!))
            {
                applied.Add(number);
                model.Store(new(typeof(Entry), number), given[number]);
                if (!trace.MayLeaveOpen(request))
                    acknowledged.Add(number);
            }
        }
        foreach (var wrong in Told(trace, applied, acknowledged))
            yield return wrong;
    }

    private IEnumerable<string> Told(CallTrace trace, HashSet<int> applied, HashSet<int> acknowledged)
    {
        if (LeftOf(trace.Error) is not { } left)
        {
            yield return "failed without its leftovers";
            yield break;
        }
        var lost = given.Keys.Except(applied).Except(left).ToList();
        if (lost.Count > 0)
            yield return $"neither written nor left over: {string.Join(", ", lost)}";
        if (left.Except(given.Keys).Any() || left.Intersect(acknowledged).Any() || left.Distinct().Count() < left.Count)
            yield return $"left over what was done or not given or twice: {string.Join(", ", left)}";
    }

    private static List<int>? LeftOf(Exception? error) => error switch
    {
        null => [],
        BatchIncompleteException<Entry> incomplete => [.. incomplete.Leftovers.Select(entry => entry.Number)],
        BatchIncompleteException<EntryKey> incomplete => [.. incomplete.Leftovers.Select(key => key.Number)],
        BatchIncompleteException<DynamoBatchWrite> incomplete => [.. incomplete.Leftovers.Select(write => write.Content is Entry entry ? entry.Number : ((EntryKey)write.Content).Number)],
        _ => null,
    };

    private static IEnumerable<int> Numbers(byte[] body) => ProxiedRequest.Json(body)["RequestItems"]!.AsObject().SelectMany(table => table.Value!.AsArray())
        .Select(entry => entry!["PutRequest"]?["Item"] ?? entry["DeleteRequest"]!["Key"])
        .Select(item => int.Parse(item!["Number"]!["N"]!.GetValue<string>(), CultureInfo.InvariantCulture));
}
