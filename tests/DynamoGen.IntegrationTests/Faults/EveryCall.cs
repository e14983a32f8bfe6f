using DynamoGen.IntegrationTests.Faults.Schedules;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>A call of everything that a client does with items, each of which would succeed; named by the client's method, and what is special.</summary>
internal static class EveryCall
{
    private static readonly EntryKey Key = new("o", 1);

    private static readonly BulkOptions OneAtATime = new() { Segments = 1 };

    public static IReadOnlyDictionary<string, Func<Repositories, CancellationToken, Task>> Calls { get; } = new Dictionary<string, Func<Repositories, CancellationToken, Task>>
    {
        ["CreateAsync"] = (to, token) => to.Entries.CreateAsync(New(2), null, token),
        ["PutAsync"] = (to, token) => to.Entries.PutAsync(New(1), null, null, token),
        ["PutAsync if"] = (to, token) => to.Entries.PutAsync(New(1), e => e.Text == "t", null, token),
        ["SaveAsync"] = (to, token) => to.Entries.SaveAsync(New(1), null, null, token),
        ["UpdateAsync"] = (to, token) => to.Entries.UpdateAsync(Key, u => u.Text.Set("t"), cancellationToken: token),
        ["UpdateAsync add"] = (to, token) => to.Entries.UpdateAsync(Key, u => u.Count.Add(1), cancellationToken: token),
        ["UpdateReturningOldAsync"] = (to, token) => to.Entries.UpdateReturningOldAsync(Key, u => u.Text.Set("t"), cancellationToken: token),
        ["UpdateAsync at version"] = (to, token) => to.Documents.UpdateAsync(new("o", 1), u => u.Text.Set("t"), ifVersion: 1, cancellationToken: token),
        ["DeleteAsync"] = (to, token) => to.Entries.DeleteAsync(Key, cancellationToken: token),
        ["DeleteAsync if"] = (to, token) => to.Entries.DeleteAsync(Key, e => e.Text == "t", cancellationToken: token),
        ["GetAsync"] = (to, token) => to.Entries.GetAsync(Key, null, token),
        ["GetAsync projection"] = (to, token) => to.Entries.GetAsync<EntryText>(Key, null, token),
        ["ExistsAsync"] = (to, token) => to.Entries.ExistsAsync(Key, null, token),
        ["StreamAsync to list"] = (to, token) => to.Entries.Query("o").ToListAsync(token),
        ["StreamAsync"] = (to, token) => DrainAsync(to.Entries.Query("o").StreamAsync(token)),
        ["PageAsync"] = (to, token) => to.Entries.Query("o").PageAsync(5, null, token),
        ["CountAsync"] = (to, token) => to.Entries.Query("o").CountAsync(token),
        ["ScanAsync"] = (to, token) => DrainAsync(to.Entries.ScanAsync(cancellationToken: token)),
        ["PutManyAsync"] = (to, token) => to.Entries.PutManyAsync([New(1), New(2)], cancellationToken: token),
        ["PutManyAsync as they come"] = (to, token) => to.Entries.PutManyAsync(new[] { New(1), New(2) }.ToAsyncEnumerable(), cancellationToken: token),
        ["PutManyUncheckedAsync"] = (to, token) => to.Documents.PutManyUncheckedAsync([new() { Owner = "o", Number = 1 }], cancellationToken: token),
        ["StreamManyAsync to dictionary"] = (to, token) => to.Entries.GetManyAsync([Key], null, token),
        ["StreamManyAsync"] = (to, token) => DrainAsync(to.Entries.StreamManyAsync([Key], null, token)),
        ["DeleteManyAsync"] = (to, token) => to.Entries.DeleteManyAsync([Key], cancellationToken: token),
        ["BatchWriteAsync"] = (to, token) => to.Client.BatchWriteAsync(batch => batch.Put(New(2)).Delete(Key), cancellationToken: token),
        ["BatchGetAsync"] = (to, token) => to.Client.BatchGetAsync(batch => batch.Get(Key).Get(new DocumentKey("o", 1)), cancellationToken: token),
        ["TransactAsync"] = (to, token) => to.Client.TransactAsync(transaction => transaction.Put(New(2)).Delete(Key), cancellationToken: token),
        ["TransactGetAsync"] = (to, token) => to.Client.TransactGetAsync(batch => batch.Get(Key).Get(new DocumentKey("o", 1)), cancellationToken: token),
        ["DeleteAllAsync"] = (to, token) => to.Entries.Query("o").DeleteAllAsync(cancellationToken: token),
        ["DeletePartitionAsync"] = (to, token) => to.Client.DeletePartitionAsync(Key, cancellationToken: token),
        ["ClearTableByScanAsync"] = (to, token) => to.Client.ClearTableByScanAsync<Entry>(to.TablePrefix + "FaultEntries", OneAtATime, cancellationToken: token),
        ["CopyByScanAsync"] = (to, token) => to.Client.CopyByScanAsync<Entry, Entry>(entry => entry, options: OneAtATime, cancellationToken: token),
        ["ExportByScanAsync"] = (to, token) => to.Client.ExportByScanAsync<Entry>(new MemoryStream(), OneAtATime, cancellationToken: token),
        ["ImportAsync"] = (to, token) => to.Client.ImportAsync<Entry>(new MemoryStream("""{"Item":{"Owner":{"S":"o"},"Number":{"N":"1"}}}"""u8.ToArray()), cancellationToken: token),
    };

    /// <summary>Their names, as data of a theory.</summary>
    public static TheoryData<string> Names => [.. Calls.Keys];

    private static Entry New(int number) => new() { Owner = "o", Number = number, Text = "t" };

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
