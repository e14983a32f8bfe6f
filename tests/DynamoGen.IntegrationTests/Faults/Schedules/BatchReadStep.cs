namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A batch of keys to read: what is stored comes, or what is not read comes back.</summary>
/// <param name="owner">The schedule's partition.</param>
/// <param name="numbers">The items' numbers.</param>
internal sealed class BatchReadStep(string owner, IReadOnlyList<int> numbers) : Step("batch get", typeof(Entry))
{
    private readonly List<Entry> found = [];

    public override bool IsOneCall => false;

    public override async Task<object?> SendAsync(Repositories to)
    {
        await foreach (var entry in to.Entries.StreamManyAsync(numbers.Select(number => new EntryKey(owner, number)), ReadOptions.Consistent))
            found.Add(entry);
        return null;
    }

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        foreach (var entry in found)
            if (model.Find(new(typeof(Entry), entry.Number))?.ToString() != entry.ToString())
                yield return $"read {entry.Number}: {entry}, where {model.Find(new(typeof(Entry), entry.Number)) ?? "nothing"} is stored";
        foreach (var twice in found.GroupBy(entry => entry.Number).Where(group => group.Count() > 1))
            yield return $"read {twice.Key} twice";
        var left = (trace.Error as BatchIncompleteException<EntryKey>)?.Leftovers.Select(key => key.Number).ToList();
        if (trace.Error is not null && left is null)
            yield return "failed without its leftovers";
        var lost = numbers.Where(number => model.Find(new(typeof(Entry), number)) is not null).Except(found.Select(entry => entry.Number)).Except(left ?? []).ToList();
        if (lost.Count > 0)
            yield return $"neither read nor left over: {string.Join(", ", lost)}";
        if (left?.Except(numbers).Any() == true || left?.Intersect(found.Select(entry => entry.Number)).Any() == true)
            yield return $"left over what was read or not asked for: {string.Join(", ", left)}";
    }
}
