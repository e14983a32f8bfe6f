namespace DynamoGen.FidelityModel;

/// <summary>Keywords as names, names that differ in case, names of the walk itself.</summary>
[DynamoTable("odd-names.1", AttributeNaming = AttributeNaming.CamelCase)]
[Gsi("by-namespace.1", PartitionKey = nameof(@namespace), SortKey = nameof(@int))]
public sealed partial record @record
{
    [PartitionKey] public required string @class { get; init; }
    [SortKey] public required long @long { get; init; }
    public string? @namespace { get; init; }
    public int? @int { get; init; }
    public @enum @params { get; init; }
    public @struct? @out { get; init; }
    public string? Writer { get; init; }
    public List<List<string>>? Element { get; init; }
    public string? Element2 { get; init; }
    public List<List<string>> List { get; init; } = [];
    public List<string>? List2 { get; init; }
    public Dictionary<string, Dictionary<string, int?>>? Map { get; init; }
    public int? Value2Value { get; init; }
    public int? Key2 { get; init; }
    public string HasList { get; init; } = "has";
    [DynamoAttribute("Item-1.ä😀\"\\\n")] public string? Item { get; init; }
    [DynamoAttribute("Writer")] public string? Reader { get; init; }
}

public enum @enum
{
    @if,
    @else,
}

public readonly record struct @struct(int @ref, string? @value);

/// <summary>Names by another policy.</summary>
[DynamoTable("snake_names", AttributeNaming = AttributeNaming.SnakeCase)]
public sealed partial record SnakeNames
{
    [PartitionKey] public required string Id { get; init; }
    public int HTTPStatusCode { get; init; }
    public string? UserID2 { get; init; }
    public string? ÄnderungAm { get; init; }
    public string? İstanbul { get; init; }
}
