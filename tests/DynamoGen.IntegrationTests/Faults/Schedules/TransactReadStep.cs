namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A transaction that reads an item of each table, which must return what is stored.</summary>
/// <param name="owner">The schedule's partition.</param>
/// <param name="number">The items' number.</param>
internal sealed class TransactReadStep(string owner, int number) : Step("transact get", [])
{
    public override async Task<object?> SendAsync(Repositories to)
    {
        var (entry, document, receipt) = await to.Client.TransactGetAsync(new EntryKey(owner, number), new DocumentKey(owner, number), new ReceiptKey(owner, number));
        return new object?[] { entry, document, receipt };
    }

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        if (trace.Error is UnknownOutcomeException)
            yield return "a read has no unknown outcome";
        if (trace.Error is not null)
            yield break;
        var read = ((object?[])trace.Result!).Select(item => item?.ToString()).ToList();
        var stored = new[] { typeof(Entry), typeof(Document), typeof(Receipt) }.Select(type => model.Find(new(type, number))?.ToString()).ToList();
        if (!read.SequenceEqual(stored))
            yield return $"returned {string.Join("; ", read)} where {string.Join("; ", stored)} is stored";
    }
}
