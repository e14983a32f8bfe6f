using DynamoGen;

namespace Domain;

[DynamoTable("Suitcases")]
public sealed partial record Suitcase
{
    [PartitionKey] public required Guid Id { get; init; }

    public IReadOnlyList<string> Contents { get; init; } = [];
}

public sealed class Porter(ISuitcaseRepository suitcases)
{
    public Task<Suitcase?> FetchAsync(Guid id) => suitcases.GetAsync(new SuitcaseKey(id));
}
