namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>A customer: the first item of a partition that has the orders too. Its type was called Client once.</summary>
[DynamoTable("Shop", FormerItemTypes = ["Client"])]
[PartitionKeyTemplate("CUSTOMER#{CustomerId}"), SortKeyTemplate("CUSTOMER")]
[Gsi("ByEmail", PartitionKeyTemplate = "EMAIL#{Email:lower}")]
public sealed partial record Customer(string CustomerId, string Name)
{
    public string? Email { get; init; }
}
