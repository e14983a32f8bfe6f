namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A read of entries, which must return what is stored.</summary>
/// <param name="kind">What it is called.</param>
/// <param name="asked">Whether a number is read.</param>
/// <param name="read">Reads.</param>
internal sealed class ReadStep(string kind, Func<int, bool> asked, Func<Repositories, Task<IEnumerable<Entry>>> read) : Step(kind, typeof(Entry))
{
    public override async Task<object?> SendAsync(Repositories to) => await read(to);

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        if (trace.Error is UnknownOutcomeException)
            yield return "a read has no unknown outcome";
        if (trace.Error is not null)
            yield break;
        var stored = model.Values.OfType<Entry>().Where(entry => asked(entry.Number));
        if (!Texts((IEnumerable<Entry>)trace.Result!).SequenceEqual(Texts(stored)))
            yield return $"returned {string.Join("; ", Texts((IEnumerable<Entry>)trace.Result!))} where {string.Join("; ", Texts(stored))} is stored";
    }

    private static IEnumerable<string> Texts(IEnumerable<Entry> entries) => entries.OrderBy(entry => entry.Number).Select(entry => $"{entry.Number}: {entry}");
}
