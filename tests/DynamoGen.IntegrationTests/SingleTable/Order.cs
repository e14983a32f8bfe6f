namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>An order, in its customer's partition; in the index of open orders as long as it has an opening day.</summary>
[DynamoTable("Shop")]
[PartitionKeyTemplate("CUSTOMER#{CustomerId}"), SortKeyTemplate("ORDER#{PlacedAt}#{Number}")]
[Gsi("Open", PartitionKeyTemplate = "OPEN#{Shop}#{OpenSince:yyyy-MM}", SortKeyTemplate = "{OpenSince}#{Total:00000.00}")]
[Lsi("ByTotal", SortKeyTemplate = "TOTAL#{Total:00000.00}", SortKeyName = "TotalKey")]
public sealed partial record Order(string CustomerId, DateTimeOffset PlacedAt, int Number)
{
    public string Shop { get; init; } = "";

    public DateOnly? OpenSince { get; init; }

    public decimal Total { get; init; }
}
