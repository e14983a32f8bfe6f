namespace DynamoGen.IntegrationTests.Client;

/// <summary>A large item without indexes; the entries of local indexes would count into its size.</summary>
[DynamoTable("Photos")]
public sealed partial record Photo
{
    [PartitionKey] public required string Id { get; init; }

    public string Content { get; init; } = "";
}
