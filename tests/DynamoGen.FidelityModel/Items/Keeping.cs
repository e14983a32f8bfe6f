using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>Members that keep what their types do not declare, of every kind and placement.</summary>
[DynamoTable("Keepers")]
public sealed partial record Keeper
{
    [PartitionKey] public required string Id { get; init; }
    public string? Text { get; init; }
    public int Number { get; init; } = 3;
    [UnknownAttributes] public IReadOnlyDictionary<string, DynamoValue> Others { get; init; } = new Dictionary<string, DynamoValue>();
    public KeptClass? Class { get; init; }
    public KeptRecord? Record { get; init; }
    public IReadOnlyList<KeptStruct> Structs { get; init; } = [];
}

public sealed class KeptClass
{
    public int Number { get; set; }
    [UnknownAttributes] public Dictionary<string, DynamoValue> Others { get; set; } = [];
    public string? Text { get; set; }
}

public sealed record KeptRecord([property: UnknownAttributes] System.Collections.Immutable.ImmutableSortedDictionary<string, DynamoValue> Unknown, string? Undeclared = null, KeptRecord? Next = null);

public struct KeptStruct
{
    public string? Text { get; set; }
    [UnknownAttributes] public required SortedDictionary<string, DynamoValue> Others { get; init; }
}
