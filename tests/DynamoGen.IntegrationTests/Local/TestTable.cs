using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.IntegrationTests.LocalDatabase;

/// <summary>Creates and lists tables by AWS's SDK, to see what a server keeps.</summary>
internal static class TestTable
{
    public static async Task CreateAsync(Uri endpoint, string name)
    {
        using var client = DynamoDbFixture.CreateClient(endpoint);
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                KeySchema = [new KeySchemaElement("Id", KeyType.HASH)],
                AttributeDefinitions = [new AttributeDefinition("Id", ScalarAttributeType.S)],
                BillingMode = BillingMode.PAY_PER_REQUEST,
            },
            TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<string>> NamesAsync(Uri endpoint)
    {
        using var client = DynamoDbFixture.CreateClient(endpoint);
        return (await client.ListTablesAsync(TestContext.Current.CancellationToken)).TableNames ?? [];
    }
}
