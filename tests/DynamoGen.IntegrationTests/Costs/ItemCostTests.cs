using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.IntegrationTests.Costs;

/// <summary>Holds computed costs to what the service reports.</summary>
public class ItemCostTests(DynamoDbFixture database)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public async Task A_read_costs_what_is_computed(int bytes)
    {
        using var tables = await OwnTables.CreateAsync(database, "Crates");
        var crates = new CrateRepository(tables.Client);
        var crate = new Crate { Id = "c", Content = Mapping.DynamoValue.Null };
        if (bytes > 0)
            await crates.PutAsync(crate with { Padding = new string('x', bytes - ItemSize.Of(crate)) }, cancellationToken: Token);

        Assert.Equal(ItemCost.Read(bytes), await ReadUnits(options => crates.GetAsync("c", options, Token), new()));
        Assert.Equal(ItemCost.Read(bytes, consistent: true), await ReadUnits(options => crates.GetAsync("c", options, Token), new() { ConsistentRead = true }));
        Assert.Equal(ItemCost.Read(bytes), await ReadUnits(options => crates.ExistsAsync("c", options, Token), new()));
    }

    [Fact]
    public async Task A_query_and_a_count_cost_what_their_items_cost_together()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shipments");
        var shipments = new ShipmentRepository(tables.Client);
        List<Shipment> stored = [.. Enumerable.Range(0, 9).Select(i => new Shipment { Sender = "s", Number = $"n{i}", Content = new string('x', 700 * i) })];
        await shipments.PutManyAsync(stored, cancellationToken: Token);
        var bytes = stored.Sum(shipment => (long)ItemSize.Of(shipment));
        var (read, counted, consistent) = (0.0, 0.0, 0.0);

        await shipments.Query("s").WithOptions(new() { OnConsumed = units => read += units.Read }).ToListAsync(Token);
        await shipments.Query("s").WithOptions(new() { OnConsumed = units => counted += units.Read }).CountAsync(Token);
        await shipments.Query("s", consistent: true).WithOptions(new() { OnConsumed = units => consistent += units.Read }).CountAsync(Token);

        Assert.Equal(ItemCost.Read(bytes), read);
        Assert.Equal(ItemCost.Read(bytes), counted);
        Assert.Equal(ItemCost.Read(bytes, consistent: true), consistent);
    }

    [Theory]
    [InlineData("BySeal")]
    [InlineData("ByCarrier")]
    [InlineData("ByPlace")]
    [InlineData("ByDay")]
    public async Task A_query_of_an_index_costs_what_its_entries_cost_together(string index)
    {
        using var tables = await OwnTables.CreateAsync(database, "Shipments");
        List<Shipment> stored =
        [
            .. Enumerable.Range(0, 40).Select(i => new Shipment
            {
                Sender = "s", Number = $"n{i}", Seal = [(byte)i], Carrier = "s", Place = "s", Day = 1, Note = new string('n', 8 * i), Content = new string('x', 90 * i),
            }),
        ];
        await tables.Client.PutManyAsync(stored, null, null, Token);
        var definition = DynamoGenIntegrationTestsModel.Tables.Single(table => table.Name == "Shipments");
        var query = new DynamoQueryRequest
        {
            Table = definition,
            Index = definition.Index(index),
            Partition = [index == "ByDay" ? Mapping.DynamoValue.Number("1") : Mapping.DynamoValue.String("s")],
        };
        var read = 0.0;

        var count = await tables.Client.CountAsync(query with { Options = new() { OnConsumed = units => read += units.Read } }, Token);

        Assert.Equal(stored.Count, count);
        Assert.Equal(ItemCost.Read(stored.Sum(shipment => (long)ItemSize.OfEntry(shipment, index))), read);
    }

    [Fact]
    public async Task A_write_costs_what_is_computed_for_the_table_and_its_indexes()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shipments");
        var number = 0;
        Prop.ForAll(Shipments().Two().ToArbitrary(), pair =>
        {
            var id = $"{number++}";
            var (before, after) = (pair.Item1 is null ? null : pair.Item1 with { Number = id }, pair.Item2 is null ? null : pair.Item2 with { Number = id });

            Assert.Equal(Text(ItemCost.WriteWithIndexes(null, before)), Text(Write(tables, id, before)));
            Assert.Equal(Text(ItemCost.WriteWithIndexes(before, after)), Text(Write(tables, id, after)));
            Assert.Equal(Text(ItemCost.WriteWithIndexes(after, after)), Text(Write(tables, id, after)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static Gen<Shipment?> Shipments() =>
        from exists in Gen.Choose(0, 6)
        from seal in Gen.Elements(null, new byte[] { 1 }, [2, 3])
        from carrier in Gen.Elements(null, "ann", "bob")
        from weight in Gen.Elements(1m, 2.5m)
        from place in Gen.Elements(null, "Bern", new string('ü', 700))
        from day in Gen.Elements<int?>(null, 1, 2)
        from note in Gen.Elements("", "a", new string('n', 1500))
        from content in Gen.Elements(0, 0, 100, 950, 1024, 3000)
        select exists == 0 ? null : new Shipment
        {
            Sender = "s",
            Number = "",
            Seal = seal,
            Carrier = carrier,
            Weight = weight,
            Place = place,
            Day = day,
            Note = note,
            Content = new string('x', content),
        };

    // The SDK's client tells what each index took.
    private static WriteCost Write(OwnTables tables, string number, Shipment? shipment)
    {
        var service = tables.Client.ServiceClient;
        var (name, report) = (tables.Prefix + "Shipments", ReturnConsumedCapacity.INDEXES);
        var key = new Dictionary<string, AttributeValue> { ["Sender"] = new("s"), ["Number"] = new(number) };
        var consumed = shipment is null
            ? service.DeleteItemAsync(new DeleteItemRequest(name, key) { ReturnConsumedCapacity = report }, Token).GetAwaiter().GetResult().ConsumedCapacity
            : service.PutItemAsync(new PutItemRequest(name, AttributeMap.Write(shipment)) { ReturnConsumedCapacity = report }, Token).GetAwaiter().GetResult().ConsumedCapacity;
        var indexes = (consumed.GlobalSecondaryIndexes ?? []).Concat(consumed.LocalSecondaryIndexes ?? []).ToDictionary(index => index.Key, index => index.Value.CapacityUnits ?? 0);
        var cost = new WriteCost(consumed.Table.CapacityUnits ?? 0, indexes);
        Assert.Equal(consumed.CapacityUnits, cost.Total);
        return cost;
    }

    // Indexes that a write leaves as they are go unmentioned by the service.
    private static string Text(WriteCost cost) =>
        $"table {cost.Table}, {string.Join(", ", cost.Indexes.Where(index => index.Value > 0).OrderBy(index => index.Key, StringComparer.Ordinal).Select(index => $"{index.Key} {index.Value}"))}";

    private static async Task<double> ReadUnits(Func<ReadOptions, Task> read, ReadOptions options)
    {
        var consumed = 0.0;
        await read(options with { OnConsumed = units => consumed += units.Read });
        return consumed;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
