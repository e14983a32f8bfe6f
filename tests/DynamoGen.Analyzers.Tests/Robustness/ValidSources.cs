namespace DynamoGen.Analyzers.Tests.Robustness;

/// <summary>Sources without a fault that between them use every annotation and everything that a rule looks at.</summary>
internal static class ValidSources
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Records"] =
            """
            using System.Collections.Frozen;
            using System.Collections.Immutable;
            using System.ComponentModel.DataAnnotations;
            using DynamoGen;

            namespace Shop;

            [DynamoTable("Bookmarks", AllowScan = true, AttributeNaming = AttributeNaming.CamelCase, Tags = ["team=a", "stage=b"], Billing = TableBilling.Provisioned, ReadCapacity = 1, WriteCapacity = 2)]
            [Gsi("UserIndex", PartitionKey = nameof(UserId), SortKey = nameof(CreatedAt))]
            [Gsi("KindIndex", PartitionKey = nameof(Kind), Projection = IndexProjection.Include, Include = [nameof(Title)])]
            [Lsi("RatingIndex", SortKey = nameof(Rating), Projection = IndexProjection.KeysOnly)]
            public sealed partial record Bookmark
            {
                [PartitionKey, MaxSize(100)] public required string Id { get; init; }
                [SortKey] public int Number { get; init; }
                [StringLength(50)] public required string UserId { get; init; }
                [MaxSize(1024), DynamoAttribute("t", WriteNull = true)] public string? Title { get; init; } = "none";
                public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;
                [MaxLength(10)] public IReadOnlyList<Address?> Places { get; init; } = [];
                public IReadOnlyDictionary<Kind, ImmutableArray<byte[]>> Files { get; init; } = FrozenDictionary<Kind, ImmutableArray<byte[]>>.Empty;
                [DynamoAttribute(EnumAsNumber = true)] public Kind Kind { get; init; }
                public int? Rating { get; init; }
                public DateTimeOffset CreatedAt { get; init; }
                [TimeToLive] public DateTimeOffset? ExpiresAt { get; init; }
                [DynamoIgnore] public string Shown => $"{Title} ({Rating})";
            }

            public sealed record Address([property: MaxLength(30)] string City, Pair<int, Address?> Inner = default);
            public readonly record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second);
            [Flags] public enum Kind : byte { None = 0, Read = 1, Write = 2 }
            [DynamoModel] public sealed partial class Store;
            """,
        ["Classes"] =
            """
            using DynamoGen;

            public abstract class Stored<TKey>(TKey id)
            {
                [PartitionKey] public TKey Id { get; } = id;
                protected int Hidden { get; set; }
            }

            public static partial class Outer
            {
                [DynamoTable("Notes")]
                internal sealed partial class Note : Stored<Guid>
                {
                    private string text = "";
                    public Note(Guid id, string? author = "nobody") : base(id) => Author = author;
                    public string? Author { get; }
                    public string Text { get => text; set => text = value ?? throw new ArgumentNullException(nameof(value)); }
                    public List<Dictionary<string, Half[]>> Numbers { get; set; } = new() { new() };
                    public Note? Parent { get; init; }
                    public System.Text.Json.JsonElement Json { get; init; }
                }

                [DynamoTable("Notes")]
                internal partial record Reply([PartitionKey] Guid Id, [MaxSize(10)] string @class);
            }

            public partial interface INoteRepository { Task CountAsync(); }
            """,
        ["Advice"] =
            """
            using System.Collections.Frozen;
            using System.Collections.Immutable;
            using DynamoGen;

            [DynamoTable("Orders")]
            [Gsi("ByDay", PartitionKey = nameof(Day))]
            [Gsi("Days", PartitionKey = nameof(Day)), Lsi("ByPrice", SortKey = nameof(Price))]
            internal partial class Order
            {
                [PartitionKey] public Stage Stage { get; set; }
                [SortKey] public double Price { get; set; } = 9.50;
                public DateOnly Day { get; init; }
                /// <summary>When it was paid.</summary>
                public DateTime? PaidAt { get; init; }
                public HashSet<string>? Tags { get; init; }
                public IReadOnlySet<Guid>? Friends { get; init; } = null;
                [MaxSize(1_000)] public float? Fee { get; init; } = 1f;
                public Node? Tree { get; init; }
                public byte[]? Picture { get; init; }
                [DynamoAttribute("t")] public string? Text { get; init; }
            }

            internal record Node(int Number, Node Next, ImmutableHashSet<string>? Marks);
            internal enum Stage { Open, Paid }

            internal class Desk(IOrderRepository orders)
            {
                public async Task<Order?> FindAsync() => await orders.GetAsync(new OrderKey(Stage.Open, 1.5));
            }
            """,
        ["Faults"] =
            """
            using DynamoGen;

            [DynamoTable("Orders")]
            public sealed record Order([PartitionKey] string Id);

            [DynamoTable("Notes"), Gsi("ByOwner", PartitionKey = "owner", SortKeys = ["number"])]
            public partial class Note
            {
                [PartitionKey] public string? Id { get; init; }
                [SortKey]
                public int? Number { get; init; }
                public string Owner { get; init; } = "";
            }

            [DynamoTable("Sets")]
            public partial class Sets
            {
                [PartitionKey] public Guid Id { get; init; }
                public HashSet<string> Tags { get; init; } = new(StringComparer.Ordinal) { "new" };
            }

            [DynamoTable("Lists")]
            public partial class List
            {
                [PartitionKey] public Guid Id { get; init; }
                public string? Text { get; }
                public readonly int Field = 1;
            }

            [DynamoTable("Marks")]
            public partial class Mark
            {
                public Guid MarkId { get; init; }
            }

            [DynamoTable("Parcels"), Polymorphic("kind")]
            [DerivedItem<Letter>("letter")]
            public abstract partial record Parcel([PartitionKey] string Id);
            public sealed record Letter(string Id) : Parcel(Id);
            public sealed record Box(string Id, int Weight) : Parcel(Id);

            [DynamoTable("Sums"), PartitionKeyTemplate("{Sum:F2}#{Of}")]
            public partial record Total(decimal Sum, string Of);
            """,
        ["Persisted"] =
            """
            using Amazon.DynamoDBv2.DataModel;

            public static class Model
            {
                /// <summary>An order.</summary>
                [DynamoDBTable("Orders")]
                public class Order
                {
                    [DynamoDBHashKey("id")]
                    [DynamoDBGlobalSecondaryIndexRangeKey("ByStage", "ByShop")]
                    public string Id { get; set; } = "";

                    [DynamoDBRangeKey] public DateTime At { get; set; }
                    [DynamoDBProperty("st"), DynamoDBGlobalSecondaryIndexHashKey("ByStage")] public DayOfWeek Stage { get; set; }
                    [DynamoDBGlobalSecondaryIndexHashKey("ByShop")] public string? Shop { get; set; }
                    [DynamoDBLocalSecondaryIndexRangeKey("ByTotal")] public decimal Total { get; set; }
                    [DynamoDBProperty(StoreAsEpochLong = true)] public DateTime? Ends { get; set; }
                    public DayOfWeek? Former { get; set; }
                    [DynamoDBVersion] public int? Version { get; set; }
                    [DynamoDBIgnore] public string? Shown { get; set; }
                }
            }
            """,
        ["Calls"] =
            """
            using Amazon.DynamoDBv2;
            using Amazon.DynamoDBv2.DataModel;
            using Amazon.DynamoDBv2.DocumentModel;
            using Amazon.DynamoDBv2.Model;
            using DynamoGen;

            [DynamoTable("Orders")]
            public partial record Order([PartitionKey] string Id);

            public class Orders(IAmazonDynamoDB client, IDynamoDBContext context, ITable table, IItemOperations items)
            {
                public async Task<int> CountAsync(string text)
                {
                    var request = new QueryRequest("Orders") { Limit = 1, KeyConditions = { ["pk"] = new Condition() } };
                    request.KeyConditionExpression = "";
                    do
                    {
                        var page = await client.QueryAsync(request);
                        request.ExclusiveStartKey = page.LastEvaluatedKey;
                    }
                    while (request.ExclusiveStartKey is { Count: > 0 });
                    Func<ScanRequest, CancellationToken, Task<ScanResponse>> scan = client.ScanAsync;
                    await client.QueryAsync(new() { TableName = text, KeyConditionExpression = null });
                    foreach (var _ in new[] { context.ScanAsync<Order>(new List<ScanCondition>()), context.FromScanAsync<Order>(new ScanOperationConfig()) })
                        table.Scan(new ScanFilter());
                    await foreach (var order in items.ScanAsync<Order>(null, default))
                        text += order.Id;
                    return client.Paginators.Scan(new ScanRequest(text)).GetHashCode();
                }
            }
            """,
        ["Results"] =
            """
            using Amazon.DynamoDBv2;
            using Amazon.DynamoDBv2.DataModel;
            using Amazon.DynamoDBv2.DocumentModel;
            using Amazon.DynamoDBv2.Model;
            using DynamoGen;

            [DynamoTable("Orders")]
            public partial record Order([PartitionKey] string Id);

            public class Results(IAmazonDynamoDB client, IDynamoDBContext context, ITable table, IOrderRepository orders)
            {
                public async Task<object?> RunAsync(BatchWriteItemRequest writes, QueryRequest request, string[] ids)
                {
                    await client.BatchWriteItemAsync(writes).ConfigureAwait(false);
                    var response = await client.BatchGetItemAsync(new BatchGetItemRequest());
                    var scan = await client.ScanAsync(new ScanRequest("Orders"));
                    foreach (var item in scan.Items)
                        Console.WriteLine(item["Id"].S);
                    QueryResponse page;
                    do
                    {
                        page = await client.QueryAsync(request);
                        request.ExclusiveStartKey = page?.LastEvaluatedKey;
                    }
                    while (page is not null && page.Items.Count > 0);
                    foreach (var id in ids)
                        await orders.DeleteAsync(new OrderKey(id));
                    await Task.WhenAll(ids.Select(id => client.GetItemAsync("Orders", new Dictionary<string, AttributeValue> { ["Id"] = new(id) })));
                    var set = await table.Scan(new ScanFilter()).GetNextSetAsync();
                    return context.LoadAsync<Order>(ids[0]).GetAwaiter().GetResult() ?? (object?)set.Select(each => each["Id"]).ToList() ?? response?.Responses;
                }
            }
            """,
        ["Requests"] =
            """
            using Amazon.DynamoDBv2;
            using Amazon.DynamoDBv2.DataModel;
            using Amazon.DynamoDBv2.DocumentModel;
            using Amazon.DynamoDBv2.Model;

            public sealed class Faults(IAmazonDynamoDB client, IDynamoDBContext context)
            {
                public async Task AllAsync(string text, int number, Dictionary<string, AttributeValue> key)
                {
                    var found = await client.QueryAsync(new QueryRequest("Orders")
                    {
                        KeyConditionExpression = "#p > :pk AND sk >= :a AND sk <= :b",
                        FilterExpression = "status = :s AND sk <> :x",
                        ExpressionAttributeNames = new() { ["#p"] = "pk", ["#q"] = "q" },
                        ExpressionAttributeValues = new Dictionary<string, AttributeValue> { { ":pk", new(text) }, { ":s", new() { S = text } } },
                        IndexName = "ByDay",
                        ConsistentRead = true,
                        Limit = 1,
                        ProjectionExpression = "name, address.zone, list[3].date",
                    });
                    foreach (var item in found.Items)
                        await client.PutItemAsync(new PutItemRequest { TableName = "Orders", Item = item });
                    var values = new Dictionary<string, AttributeValue> { [":a"] = new(text) };
                    values.Add(":b", new AttributeValue { N = "1" });
                    var update = new UpdateItemRequest { Key = new() { ["pk"] = new(""), ["sk"] = new() { BOOL = true } }, UpdateExpression = "SET sk = :a, list[1].x = :b ADD list[1] :c", ExpressionAttributeValues = values };
                    update.ExpressionAttributeNames = new();
                    await client.UpdateItemAsync(update);
                    await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $"SELECT * FROM Orders WHERE id = '{text}' AND total > {number}" });
                    await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "SELECT * FROM Orders" });
                    await client.GetItemAsync(new GetItemRequest { Key = key, AttributesToGet = ["a", "b"] });
                    await client.QueryAsync(new QueryRequest { TableName = "Orders" });
                    await client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { ["Orders"] = [new(), new()] } });
                    await context.ScanAsync<Row>([new ScanCondition(nameof(Row.Day), ScanOperator.Equal, text)]).GetRemainingAsync();
                }
            }

            public sealed class Row
            {
                [DynamoDBHashKey] public string? Id { get; set; }
                [DynamoDBGlobalSecondaryIndexHashKey("ByDay")] public string? Day { get; set; }
            }
            """,
        ["Changes"] =
            """
            using Amazon.DynamoDBv2;
            using Amazon.DynamoDBv2.DataModel;
            using Amazon.DynamoDBv2.DocumentModel;
            using Amazon.DynamoDBv2.Model;
            using DynamoGen;

            [DynamoTable("Lines")]
            public partial record Line([PartitionKey] string OrderId, [SortKey] int Number)
            {
                public int Visits { get; init; }
            }

            public class Changes(IAmazonDynamoDB client, IDynamoDBContext context, ITable table, ILineRepository lines)
            {
                public async Task RunAsync(LineKey key, DateTimeOffset time, TransactWriteItem write)
                {
                    using var own = new AmazonDynamoDBClient();
                    await own.DescribeTableAsync("Lines");
                    await own.PutItemAsync("Lines", new Dictionary<string, AttributeValue> { ["ttl"] = new() { N = time.ToUnixTimeMilliseconds().ToString() }, ["At"] = new(DateTime.Now.ToString("g")) });
                    var request = new TransactWriteItemsRequest { TransactItems = [write] };
                    for (var attempt = 0; attempt < 3; attempt++)
                        try
                        {
                            await client.TransactWriteItemsAsync(request);
                            break;
                        }
                        catch (InternalServerErrorException)
                        {
                            await Task.Delay(attempt);
                        }

                    var line = await lines.GetAsync(key) ?? throw new KeyNotFoundException();
                    await lines.PutAsync(line with { Visits = line.Visits + 1 }, cancellationToken: default);
                    await lines.SaveAsync(line with { Visits = 0 });
                    var document = await table.GetItemAsync("a");
                    document["At"] = DateTime.Now.AddDays(1).ToString("O");
                    await table.PutItemAsync(document);
                    await lines.PutAsync(line, o => o.Visits < 9 && o.Visits > 3 | o.Visits == 0);
                    var query = lines.Query("o1");
                    query.Descending().Take(3);
                    Console.WriteLine((await lines.Query("o1").ToListAsync()).FirstOrDefault());
                    Console.WriteLine((await query.ToListAsync()).Where(each => each.Visits > 3 && each.Number != 1).Count());
                }

                public void Drop(PutItemRequest request) => client.PutItemAsync(request);

                public async Task<int> LoadAsync() => (await context.QueryAsync<Line>("o1").GetRemainingAsync()).Where(line => line.Visits == 3).Count();
            }
            """,
    };
}
