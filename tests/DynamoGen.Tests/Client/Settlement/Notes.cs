namespace DynamoGen.Tests.Client.Settlement;

/// <summary>An item that nothing but its content tells from another.</summary>
[DynamoTable("PlainNotes")]
public sealed partial record PlainNote
{
    [PartitionKey] public required string Id { get; init; }
    public string Text { get; init; } = "";
    public decimal Price { get; init; }
    public IReadOnlySet<int> Marks { get; init; } = new HashSet<int>();
}

/// <summary>An item whose writes can be told apart.</summary>
[DynamoTable("SignedNotes")]
public sealed partial record SignedNote
{
    [PartitionKey] public required string Id { get; init; }
    public string Text { get; init; } = "";
    [WriteId] public Guid LastWrite { get; init; }
}

/// <summary>An item with a version, and no time by which writes could be told apart.</summary>
[DynamoTable("CountedNotes")]
public sealed partial record CountedNote
{
    [PartitionKey] public required string Id { get; init; }
    public string Text { get; init; } = "";
    public int Visits { get; init; }
    [Version] public long Version { get; init; }
}

/// <summary>An item with a version and the time of its last write.</summary>
[DynamoTable("TimedNotes")]
public sealed partial record TimedNote
{
    [PartitionKey] public required string Id { get; init; }
    public int Visits { get; init; }
    [Version] public long Version { get; init; }
    [UpdatedAt] public DateTimeOffset At { get; init; }
}

/// <summary>An item with a version and a write id, which is text.</summary>
[DynamoTable("SignedAndCountedNotes")]
public sealed partial record SignedAndCountedNote
{
    [PartitionKey] public required string Id { get; init; }
    public int Visits { get; init; }
    [Version] public long Version { get; init; }
    [WriteId] public string? LastWrite { get; init; }
}
