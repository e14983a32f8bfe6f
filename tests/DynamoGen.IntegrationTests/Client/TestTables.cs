using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.IntegrationTests.Client;

/// <summary>Tables of a test's own, with a client and repositories for them.</summary>
internal sealed class TestTables : IDisposable
{
    private TestTables(DynamoGenClient client) => (Client, Journeys, Photos) = (client, new JourneyRepository(client), new PhotoRepository(client));

    public DynamoGenClient Client { get; }

    public IJourneyRepository Journeys { get; }

    public IPhotoRepository Photos { get; }

    public static async Task<TestTables> CreateAsync(DynamoDbFixture database, CancellationToken cancellationToken)
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint);
        var client = new DynamoGenClient(options);
        await CreateJourneysAsync(client.ServiceClient, options.TablePrefix + "Journeys", cancellationToken);
        await client.ServiceClient.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = options.TablePrefix + "Photos",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("Id", KeyType.HASH)],
                AttributeDefinitions = [new("Id", ScalarAttributeType.S)],
            },
            cancellationToken);
        return new(client);
    }

    public static Task CreateJourneysAsync(IAmazonDynamoDB client, string name, CancellationToken cancellationToken) => client.CreateTableAsync(
        new CreateTableRequest
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = Keys("Traveller", "Number"),
            AttributeDefinitions = [new("Traveller", ScalarAttributeType.S), new("Number", ScalarAttributeType.N), new("Kilometres", ScalarAttributeType.N), new("Destination", ScalarAttributeType.S)],
            LocalSecondaryIndexes = [new() { IndexName = "Longest", KeySchema = Keys("Traveller", "Kilometres"), Projection = new() { ProjectionType = ProjectionType.ALL } }],
            GlobalSecondaryIndexes = [new() { IndexName = "ByDestination", KeySchema = Keys("Destination", "Number"), Projection = new() { ProjectionType = ProjectionType.ALL } }],
        },
        cancellationToken);

    public void Dispose() => Client.Dispose();

    private static List<KeySchemaElement> Keys(string partition, string sort) => [new(partition, KeyType.HASH), new(sort, KeyType.RANGE)];
}
