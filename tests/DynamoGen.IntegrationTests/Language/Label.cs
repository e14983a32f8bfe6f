namespace DynamoGen.IntegrationTests.Language;

/// <summary>An item whose members have bounds.</summary>
[DynamoTable("Labels")]
public sealed partial record Label([PartitionKey] string Id)
{
    [MaxSize(6)] public string? Text { get; init; }

    [MaxSize(8)] public IReadOnlyList<string> Lines { get; init; } = [];

    [MaxSize(8)] public HashSet<string> Marks { get; init; } = [];

    [MaxSize(4)] public byte[]? Picture { get; init; }

    public Extent Size { get; init; } = new("mm");
}

public sealed record Extent([property: MaxSize(2)] string Unit);
