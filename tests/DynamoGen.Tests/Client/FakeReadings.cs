using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using NSubstitute;

namespace DynamoGen.Tests.Client;

/// <summary>One partition of a shared table that answers queries as the service does: so many items evaluated a page, filters after that, and a key to go on from after every full page.</summary>
/// <param name="largestPage">How many items fit into a page.</param>
internal sealed class FakeReadings(int largestPage)
{
    private readonly SortedDictionary<int, string> types = [];

    /// <summary>How many items were evaluated.</summary>
    public int Evaluated { get; private set; }

    /// <summary>Stores an item; null takes it away.</summary>
    public string? this[int at]
    {
        set
        {
            if (value is null)
                types.Remove(at);
            else
                types[at] = value;
        }
    }

    /// <summary>A client of this partition.</summary>
    public DynamoGenClient Client()
    {
        var service = Substitute.For<IAmazonDynamoDB>();
        service.QueryAsync(Arg.Any<QueryRequest>(), Arg.Any<CancellationToken>()).Returns(call => Answer(call.Arg<QueryRequest>()));
        return new(new(), service);
    }

    private QueryResponse Answer(QueryRequest request)
    {
        var forward = request.ScanIndexForward ?? true;
        var start = request.ExclusiveStartKey is { } key ? int.Parse(key["At"].N, CultureInfo.InvariantCulture) : (int?)null;
        var ahead = (forward ? types : types.Reverse()).Where(item => start is null || (forward ? item.Key > start : item.Key < start));
        var limit = Math.Min(request.Limit ?? int.MaxValue, largestPage);
        var evaluated = ahead.Take(limit).ToList();
        Evaluated += evaluated.Count;
        var found = evaluated.Where(item => request.FilterExpression is null || item.Value == TypeIn(request)).ToList();
        return new()
        {
            Items = request.Select == Select.COUNT ? null : [.. found.Select(item => Attributes(item.Key))],
            Count = found.Count,
            LastEvaluatedKey = evaluated.Count == limit ? Key(evaluated[^1].Key) : null,
        };
    }

    // The filter is "#1 = :1 OR attribute_not_exists(#1)".
    private static string TypeIn(QueryRequest request) => request.ExpressionAttributeValues[request.FilterExpression.Split(' ')[2]].S;

    private static Dictionary<string, AttributeValue> Attributes(int at) => new(Key(at)) { ["Level"] = new() { B = new([1]) } };

    private static Dictionary<string, AttributeValue> Key(int at) => new() { ["Sensor"] = new("s"), ["At"] = new() { N = at.ToString(CultureInfo.InvariantCulture) } };
}
