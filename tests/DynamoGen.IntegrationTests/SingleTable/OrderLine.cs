using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>A line of an order, by aisle and article; it keeps what others write into it.</summary>
[DynamoTable("Shop")]
[PartitionKeyTemplate("ORDER#{OrderNumber}"), SortKeyTemplate("LINE#{Aisle}#{Article}")]
public sealed partial record OrderLine(int OrderNumber, string Aisle, string Article)
{
    public int Quantity { get; init; }

    [UnknownAttributes] public IReadOnlyDictionary<string, DynamoValue> Others { get; init; } = new Dictionary<string, DynamoValue>();
}
