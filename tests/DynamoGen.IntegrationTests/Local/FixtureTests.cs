namespace DynamoGen.IntegrationTests.LocalDatabase;

public sealed class FixtureTests(DynamoDbFixture fixture)
{
    [Fact]
    public async Task The_shared_database_answers_a_plain_client()
    {
        using var client = fixture.CreateClient();

        var tables = await client.ListTablesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.OK, tables.HttpStatusCode);
    }

    [Fact]
    public void Two_prefixes_differ() => Assert.NotEqual(DynamoDbFixture.NewPrefix(), DynamoDbFixture.NewPrefix());
}
