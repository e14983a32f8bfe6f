using Amazon.DynamoDBv2.Model;
using DynamoGen.IntegrationTests.Costs;

namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>Customers, orders and order lines in one table, by templates.</summary>
public sealed class ShopTests(DynamoDbFixture database)
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 17, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Keys_are_derived_on_writes_and_the_members_are_attributes_of_their_own()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var orders = new OrderRepository(tables.Client);
        var order = new Order("c#1", Noon, 7) { Shop = "a#b", OpenSince = new(2026, 5, 17), Total = 12.5m };
        await orders.CreateAsync(order, cancellationToken: Token);

        var stored = (await tables.Client.ServiceClient.ScanAsync(new ScanRequest(tables.Prefix + "Shop"), Token)).Items.Single();
        Assert.Equal("CUSTOMER#c#1", stored["PK"].S);
        Assert.Equal("ORDER#2026-05-17T12:00:00.0000000Z#0000000007", stored["SK"].S);
        Assert.Equal("OPEN#a$23b#2026-05", stored["OpenPK"].S);
        Assert.Equal("2026-05-17#00012.50", stored["OpenSK"].S);
        Assert.Equal("TOTAL#00012.50", stored["TotalKey"].S);
        Assert.Equal(("c#1", "7", "Order"), (stored["CustomerId"].S, stored["Number"].N, stored["_type"].S));
        Assert.Equal(order, await orders.GetAsync(new OrderKey("c#1", Noon, 7), cancellationToken: Token));
        Assert.Equal(order, await orders.DeleteAsync(OrderKey.Of(order), cancellationToken: Token));
    }

    [Fact]
    public async Task Queries_take_leading_members_and_a_range_of_the_next_and_never_run_into_other_items()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var orders = await FillAsync(tables);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], await Numbers(orders.Query("ann")));
        Assert.Equal([5, 6, 7, 8, 9], await Numbers(orders.Query("ann", KeyRange.From(Noon.AddDays(2)))));
        Assert.Equal([8, 9], await Numbers(orders.Query("ann", KeyRange.After(Noon.AddDays(2)))));
        Assert.Equal([0, 1, 2, 3, 4], await Numbers(orders.Query("ann", KeyRange.Before(Noon.AddDays(2)))));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], await Numbers(orders.Query("ann", KeyRange.UpTo(Noon.AddDays(2)))));
        Assert.Equal([2, 3, 4], await Numbers(orders.Query("ann", KeyRange.Exactly(Noon.AddDays(1)))));
        Assert.Equal([2, 3, 4, 5, 6, 7], await Numbers(orders.Query("ann", KeyRange.Between(Noon.AddDays(1), Noon.AddDays(2)))));
        Assert.Equal([3, 4], await Numbers(orders.Query("ann", Noon.AddDays(1), KeyRange.After(2))));
        Assert.Equal([2, 3], await Numbers(orders.Query("ann", Noon.AddDays(1), KeyRange.Before(4))));
        Assert.Equal([9, 8, 7], await Numbers(orders.Query("ann").Descending().Take(3)));
    }

    [Fact]
    public async Task What_the_service_cannot_leave_out_is_neither_counted_nor_paged()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var orders = await FillAsync(tables);
        var query = orders.Query("ann", Noon.AddDays(1), KeyRange.Before(4));

        Assert.Equal(2, await query.CountAsync(Token));
        var first = await query.PageAsync(1, null, Token);
        var second = await query.PageAsync(1, first.NextToken, Token);
        Assert.Equal([2, 3], first.Items.Concat(second.Items).Select(order => order.Number));
    }

    [Fact]
    public async Task A_local_index_by_a_template_sorts_by_its_member()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var orders = await FillAsync(tables);

        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], await Numbers(orders.QueryByTotal("ann", consistent: true)));
        Assert.Equal([9, 8], await Numbers(orders.QueryByTotal("ann", KeyRange.Before(-7m), consistent: true)));
    }

    [Fact]
    public async Task An_item_that_lacks_a_member_is_not_in_the_index_until_it_has_it()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var orders = new OrderRepository(tables.Client);
        var order = new Order("ann", Noon, 1) { Shop = "north" };
        await orders.PutAsync(order, cancellationToken: Token);
        Assert.Empty(await Numbers(orders.QueryOpen("north", new(2026, 5, 1))));

        await orders.PutAsync(order with { OpenSince = new(2026, 5, 17) }, cancellationToken: Token);
        Assert.Equal([1], await Numbers(orders.QueryOpen("north", new(2026, 5, 1))));
        Assert.Empty(await Numbers(orders.QueryOpen("north", new(2026, 6, 1))));

        await orders.PutAsync(order, cancellationToken: Token);
        Assert.Empty(await Numbers(orders.QueryOpen("north", new(2026, 5, 1))));
    }

    [Fact]
    public async Task A_text_can_have_anything_and_is_found_by_its_beginning()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var lines = new OrderLineRepository(tables.Client);
        OrderLine[] stored = [new(1, "a", "#"), new(1, "a", "b"), new(1, "a b", ""), new(1, "a#", "b"), new(1, "a$", "\U0001F600"), new(1, "ab", "#c"), new(1, "b", "a")];
        await lines.PutManyAsync(stored.Reverse(), cancellationToken: Token);

        Assert.Equal(stored.Select(line => (line.Aisle, line.Article)), (await lines.Query(1).ToListAsync(Token)).Select(line => (line.Aisle, line.Article)));
        Assert.Equal(["#", "b"], (await lines.Query(1, "a").ToListAsync(Token)).Select(line => line.Article));
        Assert.Equal(["b"], (await lines.Query(1, "a", KeyRange.StartsWith("b")).ToListAsync(Token)).Select(line => line.Article));
        Assert.Equal(["a", "a", "a b", "a#", "a$", "ab"], (await lines.Query(1, KeyRange.StartsWith("a")).ToListAsync(Token)).Select(line => line.Aisle));
        Assert.Equal(["a b", "a#", "a$", "ab", "b"], (await lines.Query(1, KeyRange.After("a")).ToListAsync(Token)).Select(line => line.Aisle));
    }

    [Fact]
    public async Task Derived_keys_are_no_unknown_attributes()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var lines = new OrderLineRepository(tables.Client);
        await lines.PutAsync(new(1, "a", "b"), cancellationToken: Token);

        Assert.Empty((await lines.GetAsync(new(1, "a", "b"), cancellationToken: Token))!.Others);
    }

    [Fact]
    public async Task Case_is_no_matter_where_the_template_says_so()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var customers = new CustomerRepository(tables.Client);
        await customers.CreateAsync(new("ann", "Ann") { Email = "Ann@Example.com" }, cancellationToken: Token);
        await customers.CreateAsync(new("bob", "Bob"), cancellationToken: Token);

        Assert.Equal("Ann@Example.com", Assert.Single(await customers.QueryByEmail("ANN@example.COM").ToListAsync(Token)).Email);
    }

    [Fact]
    public async Task An_item_marked_by_a_former_name_is_read_and_one_of_another_type_is_an_error()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var customers = new CustomerRepository(tables.Client);
        await PutAsync(tables, "Client");
        Assert.Equal("Ann", (await customers.GetAsync("ann", cancellationToken: Token))!.Name);
        Assert.Single(await customers.QueryByEmail("a@b.c").ToListAsync(Token));

        await PutAsync(tables, "Supplier");
        var error = await Assert.ThrowsAsync<MappingException>(() => customers.GetAsync("ann", cancellationToken: Token));
        Assert.Contains("Supplier", error.Message, StringComparison.Ordinal);
        Assert.Empty(await customers.QueryByEmail("a@b.c").ToListAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<List<int>> Numbers<TFilter>(DynamoQuery<Order, TFilter> query) where TFilter : struct => [.. (await query.ToListAsync(Token)).Select(order => order.Number)];

    /// <summary>Ten orders on four days, totals falling below zero, in a partition with another item.</summary>
    private static async Task<OrderRepository> FillAsync(OwnTables tables)
    {
        var orders = new OrderRepository(tables.Client);
        int[] days = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3];
        await new CustomerRepository(tables.Client).CreateAsync(new("ann", "Ann"), cancellationToken: Token);
        await orders.PutManyAsync(days.Select((day, number) => new Order("ann", Noon.AddDays(day), number) { Total = -number }), cancellationToken: Token);
        return orders;
    }

    private static Task PutAsync(OwnTables tables, string type) => tables.Client.ServiceClient.PutItemAsync(
        tables.Prefix + "Shop",
        new()
        {
            ["PK"] = new("CUSTOMER#ann"),
            ["SK"] = new("CUSTOMER"),
            ["ByEmailPK"] = new("EMAIL#a@b.c"),
            ["_type"] = new(type),
            ["CustomerId"] = new("ann"),
            ["Name"] = new("Ann"),
        },
        Token);
}
