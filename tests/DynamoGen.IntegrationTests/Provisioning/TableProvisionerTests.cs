using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Local;
using DynamoGen.Tables;

namespace DynamoGen.IntegrationTests.Provisioning;

/// <summary>The engine against a real endpoint.</summary>
public sealed class TableProvisionerTests(DynamoDbFixture db) : IDisposable
{
    private readonly string prefix = DynamoDbFixture.NewPrefix();
    private AmazonDynamoDBClient? client;

    private static TableDefinition Orders { get; } = new()
    {
        Name = "Orders",
        PartitionKey = new("CustomerId", KeyAttributeType.String),
        SortKey = new("Number", KeyAttributeType.Number),
        Indexes =
        [
            new() { Name = "StatusIndex", PartitionKeys = [new("Status", KeyAttributeType.String)], SortKeys = [new("At", KeyAttributeType.Binary)], Projection = IndexProjection.KeysOnly },
            new() { Name = "CityIndex", PartitionKeys = [new("City", KeyAttributeType.String)], Projection = IndexProjection.Include, IncludedAttributes = ["Title", "Total"] },
            new() { Name = "TotalIndex", IsLocal = true, PartitionKeys = [new("CustomerId", KeyAttributeType.String)], SortKeys = [new("Total", KeyAttributeType.Number)] },
        ],
        Stream = TableStream.NewAndOldImages,
        DeletionProtection = true,
        TimeToLiveAttribute = "ExpiresAt",
    };

    private AmazonDynamoDBClient Client => client ??= db.CreateClient();

    private string Table => prefix + "Orders";

    public void Dispose() => client?.Dispose();

    [Fact]
    public async Task The_table_is_there_with_keys_indexes_and_settings()
    {
        await ApplyAsync(Orders);

        var table = (await Client.DescribeTableAsync(Table, TestContext.Current.CancellationToken)).Table;
        Assert.Equal("CustomerId HASH, Number RANGE", Keys(table.KeySchema));
        Assert.Equal(
            ["At:B", "City:S", "CustomerId:S", "Number:N", "Status:S", "Total:N"],
            table.AttributeDefinitions.Select(attribute => $"{attribute.AttributeName}:{attribute.AttributeType}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["CityIndex: City HASH, INCLUDE Title Total", "StatusIndex: Status HASH, At RANGE, KEYS_ONLY "],
            table.GlobalSecondaryIndexes.Select(index => $"{index.IndexName}: {Keys(index.KeySchema)}, {Projected(index.Projection)}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["TotalIndex: CustomerId HASH, Total RANGE, ALL "],
            table.LocalSecondaryIndexes.Select(index => $"{index.IndexName}: {Keys(index.KeySchema)}, {Projected(index.Projection)}"));
        Assert.Equal(BillingMode.PAY_PER_REQUEST, table.BillingModeSummary.BillingMode);
        Assert.Equal(StreamViewType.NEW_AND_OLD_IMAGES, table.StreamSpecification.StreamViewType);
        Assert.True(table.DeletionProtectionEnabled);
        var timeToLive = (await Client.DescribeTimeToLiveAsync(Table, TestContext.Current.CancellationToken)).TimeToLiveDescription;
        Assert.Equal(("ExpiresAt", TimeToLiveStatus.ENABLED), (timeToLive.AttributeName, timeToLive.TimeToLiveStatus));
    }

    [Fact]
    public async Task A_second_time_there_is_nothing_to_do()
    {
        await ApplyAsync(Orders);
        Assert.Equal("No changes.\n", (await PlanAsync(Orders)).ToString());
    }

    [Fact]
    public async Task Indexes_that_are_missing_are_added_and_hold_what_the_table_holds()
    {
        // DynamoDB Local builds indexes when nothing else is asked of it: beside the other tests this one took minutes.
        await using var quiet = db.Endpoint.IsLoopback ? await DynamoDbLocal.StartAsync(new() { IgnoreEnvironmentEndpoint = true }, TestContext.Current.CancellationToken) : null;
        client = quiet is null ? null : DynamoDbFixture.CreateClient(quiet.Endpoint);
        var before = new TableDefinition { Name = "Orders", PartitionKey = Orders.PartitionKey, SortKey = Orders.SortKey, Indexes = [Orders.Index("TotalIndex")], Stream = Orders.Stream, DeletionProtection = true };
        await ApplyAsync(before);
        await Client.PutItemAsync(Table, new() { ["CustomerId"] = new("c1"), ["Number"] = new() { N = "1" }, ["City"] = new("Ulm") }, TestContext.Current.CancellationToken);

        await ApplyAsync(Orders);

        var found = await Client.QueryAsync(
            new QueryRequest { TableName = Table, IndexName = "CityIndex", KeyConditionExpression = "City = :c", ExpressionAttributeValues = new() { [":c"] = new("Ulm") } },
            TestContext.Current.CancellationToken);
        Assert.Equal("c1", Assert.Single(found.Items)["CustomerId"].S);
        Assert.Equal("No changes.\n", (await PlanAsync(Orders)).ToString());
    }

    [Fact]
    public async Task What_the_endpoint_forgets_is_shown_as_not_supported_and_is_no_change()
    {
        Assert.SkipUnless(db.Endpoint.IsLoopback, "A real endpoint forgets nothing.");
        var table = new TableDefinition
        {
            Name = "Orders",
            PartitionKey = Orders.PartitionKey,
            Encryption = TableEncryption.AwsManagedKey,
            StorageClass = StorageClass.StandardInfrequentAccess,
            MaximumThroughput = new(10, 10),
            RecoveryPeriodInDays = 7,
            Tags = new Dictionary<string, string> { ["team"] = "shop" },
        };
        const string Unsupported = "not supported by this endpoint: point-in-time recovery, tags, encryption, storage class, maximum throughput\n";
        Assert.Contains(Unsupported, (await PlanAsync(table)).ToString(), StringComparison.Ordinal);
        await ApplyAsync(table);
        var again = await PlanAsync(table);
        Assert.Equal($"  = {Table}\n      {Unsupported}No changes.\n", again.ToString());
    }

    [Fact]
    public async Task A_table_of_another_key_is_refused_and_no_other_table_is_made()
    {
        await ApplyAsync(new TableDefinition { Name = "Orders", PartitionKey = new("CustomerId", KeyAttributeType.Number), SortKey = Orders.SortKey });
        var plan = await PlanAsync(new TableDefinition { Name = "Another", PartitionKey = new("Id", KeyAttributeType.String) }, Orders);
        Assert.True(plan.IsRefused);

        await Assert.ThrowsAsync<PlanRefusedException>(() => Provisioner().ApplyAsync(plan, null, TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => Client.DescribeTableAsync(prefix + "Another", TestContext.Current.CancellationToken));
    }

    private TableProvisioner Provisioner() => new(Client, new DynamoGenOptions { TablePrefix = prefix });

    private Task<TablePlan> PlanAsync(params TableDefinition[] tables) => Provisioner().PlanAsync(tables, TestContext.Current.CancellationToken);

    private async Task ApplyAsync(params TableDefinition[] tables) => await Provisioner().ApplyAsync(await PlanAsync(tables), null, TestContext.Current.CancellationToken);

    private static string Keys(List<KeySchemaElement> keys) => string.Join(", ", keys.Select(key => $"{key.AttributeName} {key.KeyType}"));

    private static string Projected(Projection projection) => $"{projection.ProjectionType} {string.Join(' ', (projection.NonKeyAttributes ?? []).Order(StringComparer.Ordinal))}";
}
