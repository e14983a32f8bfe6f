using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Transport;

/// <summary>Asks the service what a request consumes, and reads its report.</summary>
internal static class SdkCapacity
{
    /// <summary>What a request asks for.</summary>
    public static ReturnConsumedCapacity? Report(bool wanted) => wanted ? ReturnConsumedCapacity.INDEXES : null;

    /// <summary>What a request that reads consumed.</summary>
    public static IReadOnlyList<ConsumedUnits>? Read(string table, ConsumedCapacity? capacity) => Units(table, capacity, isWrite: false) is { } units ? [units] : null;

    /// <summary>What a request that writes consumed.</summary>
    public static IReadOnlyList<ConsumedUnits>? Written(string table, ConsumedCapacity? capacity) => Units(table, capacity, isWrite: true) is { } units ? [units] : null;

    /// <summary>What a request over several tables consumed.</summary>
    public static IReadOnlyList<ConsumedUnits>? OfTables(List<ConsumedCapacity>? capacities, bool isWrite) =>
        capacities?.Select(capacity => Units(capacity.TableName, capacity, isWrite)).OfType<ConsumedUnits>().ToList();

    // The name comes from the request: the service may answer with an ARN.
    private static ConsumedUnits? Units(string table, ConsumedCapacity? capacity, bool isWrite)
    {
        if (capacity?.CapacityUnits is not { } units)
            return null;
        var consumed = new ConsumedUnits(table, isWrite ? 0 : units, isWrite ? units : 0);
        var indexes = (capacity.GlobalSecondaryIndexes ?? []).Concat(capacity.LocalSecondaryIndexes ?? []);
        return indexes.Any() ? consumed with { Indexes = indexes.ToDictionary(index => index.Key, index => index.Value.CapacityUnits ?? 0) } : consumed;
    }
}
