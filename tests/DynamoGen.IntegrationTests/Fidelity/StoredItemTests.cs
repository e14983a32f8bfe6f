using DynamoGen.FidelityModel;

namespace DynamoGen.IntegrationTests.Fidelity;

/// <summary>What DynamoDB itself gives back, of random instances of every declared type.</summary>
public sealed class StoredItemTests(DynamoDbFixture database, FidelityTables tables) : IClassFixture<FidelityTables>
{
    public static TheoryData<string> Types => [.. Subject.All.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Items_that_the_SDK_stores_come_back_equal(string type) =>
        await Subject.All[type].RequireKeptBySdkAsync(await tables.OpenAsync(database), tables.Prefix, Token);

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Items_that_a_repository_creates_come_back_equal(string type) =>
        await Subject.All[type].RequireKeptByRepositoryAsync(await tables.OpenAsync(database), Token);

    [Fact]
    public async Task Types_that_share_a_table_are_told_apart()
    {
        var client = await tables.OpenAsync(database);
        var customer = new Customer { Pk = Guid.NewGuid().ToString(), Sk = "customer" };
        await new CustomerRepository(client).CreateAsync(customer, cancellationToken: Token);

        var orders = new OrderRepository(client);
        var exception = await Assert.ThrowsAsync<MappingException>(() => orders.GetAsync(new(customer.Pk, customer.Sk), cancellationToken: Token));

        Assert.Equal(tables.Prefix + "Shop", exception.Table);
        Assert.Contains("Customer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_key_is_refused()
    {
        var client = await tables.OpenAsync(database);
        var maps = new MapsRepository(client);
        await Assert.ThrowsAsync<InvalidRequestException>(() => maps.CreateAsync(new() { Id = "", Counts = [] }, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => maps.GetAsync("", cancellationToken: Token));
        await Assert.ThrowsAsync<MappingException>(() => maps.GetAsync(default, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => new ParcelRepository(client).GetAsync(new([], TimeSpan.Zero), cancellationToken: Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
