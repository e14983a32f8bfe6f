using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>An item that had two shapes before.</summary>
[DynamoTable("Shaped", AttributeNaming = AttributeNaming.CamelCase)]
[PreviousShape<ShapedV2>]
public sealed partial record Shaped([PartitionKey] string Id, string First, string Last, int Shape, int UnknownShape, IReadOnlyList<string>? Lines = null)
{
    [UnknownAttributes] public IReadOnlyDictionary<string, DynamoValue> Others { get; init; } = new Dictionary<string, DynamoValue>();

    private static Shaped From(ShapedV2 old) => new(old.Id, old.Name.Split(' ')[0], old.Name.Split(' ')[^1], 0, 0, old.Lines);
}

/// <summary>The shape before: one name, and lines.</summary>
[PreviousShape<ShapedV1>]
public sealed record ShapedV2(string Id, string Name, IReadOnlyList<string> Lines)
{
    internal static ShapedV2 Upgrade(ShapedV1 old) => new(old.Id, old.Name, old.Lines?.Split(',') ?? []);
}

/// <summary>The first shape: lines were one text.</summary>
public struct ShapedV1
{
    public string Id { get; set; }
    public required string Name { get; init; }
    public string? Lines { get; set; }
}
