using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Tables;
using DynamoGen.Testing.Expressions;
using NSubstitute;

namespace DynamoGen.Tests.Indexes;

/// <summary>A table whose indexes answer queries as the service does, also those with keys of several attributes, which DynamoDB Local does not know.</summary>
/// <param name="table">The table.</param>
/// <param name="largestPage">How many items fit into a page.</param>
internal sealed class FakeIndexes(TableDefinition table, int largestPage)
{
    private readonly List<Dictionary<string, AttributeValue>> items = [];

    /// <summary>All queries, in the order in which they came.</summary>
    public List<QueryRequest> Queries { get; } = [];

    /// <summary>A client of the table.</summary>
    public DynamoGenClient Client()
    {
        var service = Substitute.For<IAmazonDynamoDB>();
        service.PutItemAsync(Arg.Any<PutItemRequest>(), Arg.Any<CancellationToken>()).Returns(call => Put(call.Arg<PutItemRequest>()));
        service.QueryAsync(Arg.Any<QueryRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<QueryRequest>()));
        return new(new(), service);
    }

    private PutItemResponse Put(PutItemRequest request)
    {
        items.Add(request.Item);
        return new();
    }

    private QueryResponse Answer(QueryRequest request)
    {
        Queries.Add(request);
        var index = table.Index(request.IndexName);
        var placeholders = new Placeholders(request.ExpressionAttributeNames, request.ExpressionAttributeValues.ToDictionary(value => value.Key, value => AttributeMap.Read(value.Value)));
        var condition = KeyConditionExpression.Parse(request.KeyConditionExpression, placeholders, Names(index.PartitionKeys), Names(index.SortKeys));
        string[] order = [.. Names(index.SortKeys), table.PartitionKey.Name];
        var entries = items.Where(item => index.Keys.All(key => item.ContainsKey(key.Name)) && condition.Evaluate(DynamoValue.Map(AttributeMap.Values(item)))).ToList();
        entries.Sort((one, other) => Compare(order, one, other));
        if (request.ScanIndexForward == false)
            entries.Reverse();
        var start = request.ExclusiveStartKey is { } key ? entries.FindIndex(item => Compare(order, item, key) == 0) + 1 : 0;
        var page = entries.Skip(start).Take(Math.Min(request.Limit ?? int.MaxValue, largestPage)).ToList();
        return new()
        {
            Items = request.Select == Select.COUNT ? null : [.. page.Select(item => Projected(item, request))],
            Count = page.Count,
            LastEvaluatedKey = start + page.Count < entries.Count ? KeyOf(index, page[^1]) : null,
        };
    }

    private static Dictionary<string, AttributeValue> Projected(Dictionary<string, AttributeValue> item, QueryRequest request) => request.ProjectionExpression is not { } projection
        ? item
        : projection.Split(", ").Select(alias => request.ExpressionAttributeNames[alias]).Where(item.ContainsKey).ToDictionary(name => name, name => item[name]);

    private Dictionary<string, AttributeValue> KeyOf(IndexDefinition index, Dictionary<string, AttributeValue> item) =>
        index.Keys.Append(table.PartitionKey).Select(key => key.Name).ToDictionary(name => name, name => item[name]);

    private static int Compare(IEnumerable<string> order, Dictionary<string, AttributeValue> one, Dictionary<string, AttributeValue> other) =>
        order.Select(name => KeyOrder.Compare(AttributeMap.Read(one[name]), AttributeMap.Read(other[name]))).FirstOrDefault(result => result != 0);

    private static string[] Names(IEnumerable<KeyAttribute> keys) => [.. keys.Select(key => key.Name)];
}
