using DynamoGen.IntegrationTests.Costs;
using DynamoGen.IntegrationTests.Kept;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>A partition read in one query.</summary>
public sealed class ItemCollectionTests(DynamoDbFixture database)
{
    [Fact]
    public async Task A_partition_is_read_into_its_types_in_the_order_of_the_sort_key()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables, "ann");
        await FillAsync(tables, "bob");

        var page = await new CustomerPageReader(tables.Client).GetAsync("ann", cancellationToken: Token);

        Assert.Equal(new Customer("ann", "Ann"), page!.Customer);
        Assert.Equal([1, 2, 10], page.Orders.Select(order => order.Number));
        Assert.Equal([new NotePanel("ann", 1) { Text = "a" }, new ClockPanel("ann", 2) { Zone = "UTC" }], page.Panels);
    }

    [Fact]
    public async Task An_empty_partition_is_null_and_a_part_of_one_is_what_there_is()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var reader = new CustomerPageReader(tables.Client);
        await PutAsync(tables, "carl", "Unheard");
        await new PanelRepository(tables.Client).CreateAsync(new NotePanel("dora", 1) { Text = "a" }, cancellationToken: Token);

        Assert.Null(await reader.GetAsync("nobody", cancellationToken: Token));
        Assert.Null(await reader.GetAsync("carl", ReadOptions.Consistent, Token));
        var page = await reader.GetAsync("dora", cancellationToken: Token);
        Assert.Null(page!.Customer);
        Assert.Empty(page.Orders);
        Assert.Single(page.Panels);
    }

    [Fact]
    public async Task More_than_a_page_is_one_call_to_the_user_and_costs_what_the_partition_holds()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables, "ann");
        var text = new string('x', 100_000);
        await new PanelRepository(tables.Client).PutManyAsync(Enumerable.Range(100, 25).Select(order => new NotePanel("ann", order) { Text = text }), cancellationToken: Token);
        var (units, answers) = (0.0, 0);

        var page = await new CustomerPageReader(tables.Client).GetAsync("ann", new ReadOptions { OnConsumed = consumed => { units += consumed.Read; answers++; } }, Token);

        Assert.Equal([1, 2, .. Enumerable.Range(100, 25)], page!.Panels.Select(panel => panel.Order));
        Assert.Equal([1, 2, 10], page.Orders.Select(order => order.Number));
        Assert.Equal(3, answers);
        Assert.InRange(units, 300, 330);
    }

    [Fact]
    public async Task Items_of_former_names_are_of_the_collection_and_those_of_others_are_passed_over()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables, "ann");
        await PutAsync(tables, "ann", "Unheard");
        await PutAsync(tables, "bob", "Client");

        var reader = new KnownCustomerReader(tables.Client);
        Assert.Equal("Ann", (await reader.GetAsync("ann", cancellationToken: Token))!.Customer.Name);
        Assert.Equal("Old", (await reader.GetAsync("bob", cancellationToken: Token))!.Customer.Name);
    }

    [Fact]
    public async Task An_item_that_does_not_say_its_type_is_an_error()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await PutAsync(tables, "ann", null);

        var error = await Assert.ThrowsAsync<MappingException>(() => new CustomerPageReader(tables.Client).GetAsync("ann", cancellationToken: Token));
        Assert.Equal("_type", error.AttributePath);
        Assert.Contains("Customer, Client, Order, Panel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_is_an_error_at_its_attribute()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await PutAsync(tables, "ann", "Order");

        var error = await Assert.ThrowsAsync<MappingException>(() => new CustomerPageReader(tables.Client).GetAsync("ann", cancellationToken: Token));
        Assert.Equal("PlacedAt", error.AttributePath);
    }

    [Fact]
    public async Task One_item_where_none_or_several_are_is_an_error_that_says_so()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables, "ann");
        await new CustomerRepository(tables.Client).CreateAsync(new("bob", "Bob"), cancellationToken: Token);
        await PutAsync(tables, "bob", "Client");

        var several = await Assert.ThrowsAsync<MappingException>(() => new OnlyOrderReader(tables.Client).GetAsync("ann", cancellationToken: Token));
        Assert.Equal("Shop", several.Table);
        Assert.Contains("OnlyOrder.Order", several.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<MappingException>(() => new KnownCustomerReader(tables.Client).GetAsync("bob", cancellationToken: Token));
        Assert.Null(await new OnlyOrderReader(tables.Client).GetAsync("bob", cancellationToken: Token));
    }

    [Fact]
    public async Task Types_with_plain_keys_are_read_as_well_and_a_hierarchy_told_apart_by_the_tables_own_mark()
    {
        using var tables = await OwnTables.CreateAsync(database, "Board");
        await new FigureRepository(tables.Client).PutManyAsync([new Circle("b", 1, 10), new Square("b", -3, 30), new Circle("c", 4, 40)], cancellationToken: Token);
        await new BadgeRepository(tables.Client).CreateAsync(new("b", 2, "text"), cancellationToken: Token);

        var content = await new BoardContentReader(tables.Client).GetAsync("b", cancellationToken: Token);

        Assert.Equal([new Square("b", -3, 30), new Circle("b", 1, 10)], content!.Figures);
        Assert.Equal("text", Assert.Single(content.Badges).Text);
    }

    [Fact]
    public async Task What_is_past_its_time_to_live_is_gone_unless_it_is_asked_for()
    {
        using var tables = await OwnTables.CreateAsync(database, "Tiles");
        var clock = new Clock();
        using var client = new DynamoGenClient(new DynamoGenOptions { TablePrefix = tables.Prefix, TimeProvider = clock }.UseLocal(database.Endpoint));
        await new TileRepository(client).CreateAsync(new TextTile { Page = "p", Number = 1, Text = "x", Until = clock.Now.AddHours(-1) }, cancellationToken: Token);
        var reader = new TilePageReader(client);

        Assert.Null(await reader.GetAsync("p", cancellationToken: Token));
        Assert.Single((await reader.GetAsync("p", new ReadOptions { IncludeExpired = true }, Token))!.Tiles);
    }

    [Fact]
    public async Task A_reader_comes_from_the_container_and_its_interface_can_be_faked()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables, "ann");
        var services = new ServiceCollection();
        services.AddDynamoGen(options => { options.TablePrefix = tables.Prefix; options.UseLocal(database.Endpoint); }).AddModel<DynamoGenIntegrationTestsModel>();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("Ann, 3", await Heading(provider.GetRequiredService<ICustomerPageReader>()));
        Assert.Equal("Faked, 0", await Heading(new FakeReader()));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> Heading(ICustomerPageReader reader) =>
        await reader.GetAsync("ann", cancellationToken: Token) is { Customer: { } customer } page ? FormattableString.Invariant($"{customer.Name}, {page.Orders.Count}") : "";

    /// <summary>A customer with orders and panels.</summary>
    private static async Task FillAsync(OwnTables tables, string id)
    {
        await new CustomerRepository(tables.Client).CreateAsync(new(id, "Ann"), cancellationToken: Token);
        await new OrderRepository(tables.Client).PutManyAsync(new[] { 10, 2, 1 }.Select(number => new Order(id, DateTimeOffset.UnixEpoch, number)), cancellationToken: Token);
        await new PanelRepository(tables.Client).PutManyAsync([new ClockPanel(id, 2) { Zone = "UTC" }, new NotePanel(id, 1) { Text = "a" }], cancellationToken: Token);
    }

    /// <summary>An item that no repository wrote.</summary>
    private static Task PutAsync(OwnTables tables, string id, string? type)
    {
        var item = new Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue> { ["PK"] = new($"CUSTOMER#{id}"), ["SK"] = new("Z"), ["CustomerId"] = new(id), ["Name"] = new("Old") };
        if (type is not null)
            item.Add("_type", new(type));
        return tables.Client.ServiceClient.PutItemAsync(tables.Prefix + "Shop", item, Token);
    }

    private sealed class FakeReader : ICustomerPageReader
    {
        public Task<CustomerPage?> GetAsync(string customerId, ReadOptions? options, CancellationToken cancellationToken) =>
            Task.FromResult<CustomerPage?>(new(new(customerId, "Faked"), [], []));
    }
}
