using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>The tables of all schedules of a run, and the way to them past any proxy.</summary>
internal sealed class ScheduleTables : IDisposable
{
    private static readonly Dictionary<Type, string> Names = new() { [typeof(Entry)] = "FaultEntries", [typeof(Document)] = "FaultDocuments", [typeof(Receipt)] = "FaultReceipts" };

    // The truth is waited for, however busy the machine is.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly DynamoGenClient client;
    private readonly IAmazonDynamoDB service;

    private ScheduleTables(DynamoDbFixture database)
    {
        Endpoint = database.Endpoint;
        client = new DynamoGenClient(new DynamoGenOptions { TablePrefix = Prefix, AttemptTimeout = Patience, TotalTimeout = Patience }.UseLocal(Endpoint));
        service = client.ServiceClient;
        PastTheProxy = new(client);
    }

    public Uri Endpoint { get; }

    public string Prefix { get; } = DynamoDbFixture.NewPrefix();

    public Repositories PastTheProxy { get; }

    public Heartbeat Heartbeat { get; } = new();

    public static async Task<ScheduleTables> CreateAsync(DynamoDbFixture database, CancellationToken cancellationToken)
    {
        var tables = new ScheduleTables(database);
        var provisioner = new TableProvisioner(tables.service, new DynamoGenOptions { TablePrefix = tables.Prefix });
        var declared = DynamoGenIntegrationTestsModel.Tables.Where(table => Names.ContainsValue(table.Name));
        await provisioner.ApplyAsync(await provisioner.PlanAsync([.. declared], cancellationToken), cancellationToken: cancellationToken);
        return tables;
    }

    /// <summary>What is stored of a type in a partition, as the items' own texts.</summary>
    public async Task<Dictionary<ItemId, string?>> StoredAsync(Type type, string owner)
    {
        var answer = await service.QueryAsync(new QueryRequest
        {
            TableName = Prefix + Names[type],
            ConsistentRead = true,
            KeyConditionExpression = "#o = :o",
            ExpressionAttributeNames = new() { ["#o"] = "Owner" },
            ExpressionAttributeValues = new() { [":o"] = new(owner) },
        });
        return answer.Items.ToDictionary(item => new ItemId(type, Number(item, "Number")), item => ItemOf(type, item).ToString());
    }

    public void Dispose()
    {
        Heartbeat.Dispose();
        client.Dispose();
    }

    // Read by hand, so that nothing of the library stands between the truth and the model.
    private static object ItemOf(Type type, Dictionary<string, AttributeValue> item) => type == typeof(Entry) ? EntryOf(item) : type == typeof(Document) ? DocumentOf(item) : ReceiptOf(item);

    private static Receipt ReceiptOf(Dictionary<string, AttributeValue> item) =>
        new() { Owner = item["Owner"].S, Number = Number(item, "Number"), Text = item.GetValueOrDefault("Text")?.S, Count = Number(item, "Count") };

    private static Entry EntryOf(Dictionary<string, AttributeValue> item) => new()
    {
        Owner = item["Owner"].S,
        Number = Number(item, "Number"),
        Text = item.GetValueOrDefault("Text")?.S,
        Count = Number(item, "Count"),
        Log = [.. item.GetValueOrDefault("Log")?.L?.Select(element => element.S) ?? []],
        Tags = new HashSet<string>(item.GetValueOrDefault("Tags")?.SS ?? []),
    };

    private static Document DocumentOf(Dictionary<string, AttributeValue> item) => new()
    {
        Owner = item["Owner"].S,
        Number = Number(item, "Number"),
        Text = item.GetValueOrDefault("Text")?.S,
        Count = Number(item, "Count"),
        Version = Number(item, "Version"),
    };

    private static int Number(Dictionary<string, AttributeValue> item, string attribute) =>
        item.TryGetValue(attribute, out var value) ? int.Parse(value.N, CultureInfo.InvariantCulture) : 0;
}
