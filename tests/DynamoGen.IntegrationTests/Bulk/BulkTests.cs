using DynamoGen.IntegrationTests.Client;
using DynamoGen.IntegrationTests.Costs;
using DynamoGen.IntegrationTests.SingleTable;

namespace DynamoGen.IntegrationTests.Bulk;

/// <summary>Operations on many items, in a real database.</summary>
public class BulkTests(DynamoDbFixture database)
{
    [Fact]
    public async Task A_table_is_exported_cleared_and_imported_as_it_was_whatever_its_types_are()
    {
        using var tables = await OwnTables.CreateAsync(database, "Board");
        await tables.Client.BatchWriteAsync(
            b =>
            {
                for (var i = 0; i < 40; i++)
                    b.Put<Figure>(new Circle("a", i, i)).Put<Figure>(new Square("b", i, i)).Put(new Badge("c", i, $"ß\"{i}"));
            },
            cancellationToken: Token);
        using var before = new MemoryStream();
        using var after = new MemoryStream();

        var exported = await tables.Client.ExportByScanAsync<Figure>(before, cancellationToken: Token);
        var cleared = await tables.Client.ClearTableByScanAsync<Figure>(tables.Prefix + "Board", new() { Segments = 3 }, cancellationToken: Token);
        await tables.Client.ExportByScanAsync<Figure>(after, cancellationToken: Token);
        Assert.Equal(0, after.Length);
        before.Position = 0;
        var imported = await tables.Client.ImportAsync<Figure>(before, cancellationToken: Token);
        await tables.Client.ExportByScanAsync<Figure>(after, new() { Segments = 1 }, cancellationToken: Token);

        Assert.Equal([new(120, 120), new(120, 120), new(120, 120)], [exported, cleared, imported]);
        Assert.Equal(Lines(before), Lines(after));
    }

    [Fact]
    public async Task Deleting_a_partition_takes_all_its_types_and_leaves_other_partitions()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables.Client);

        var deleted = await tables.Client.DeletePartitionAsync(new CustomerKey("ann"), cancellationToken: Token);

        Assert.Equal(42, deleted);
        Assert.Null(await new CustomerPageReader(tables.Client).GetAsync("ann", ReadOptions.Consistent, Token));
        Assert.Equal(40, (await new CustomerPageReader(tables.Client).GetAsync("bob", ReadOptions.Consistent, Token))!.Panels.Length);
    }

    private static async Task FillAsync(DynamoGenClient client)
    {
        await client.BatchWriteAsync(
            b =>
            {
                foreach (var id in (string[])["ann", "bob"])
                {
                    b.Put(new Customer(id, "Name")).Put(new Order(id, DateTimeOffset.UnixEpoch, 1) { Total = 3 });
                    for (var i = 0; i < 40; i++)
                        b.Put<Panel>(new NotePanel(id, i) { Text = $"ß\"{i}" });
                }
                b.Delete(new OrderKey("bob", DateTimeOffset.UnixEpoch, 1));
            },
            cancellationToken: Token);
    }

    private static List<string> Lines(MemoryStream export) => [.. System.Text.Encoding.UTF8.GetString(export.ToArray()).Split('\n').Order(StringComparer.Ordinal)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
