using System.Collections.Frozen;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>An item that anybody may write over; what is told twice shows in its log.</summary>
[DynamoTable("FaultEntries", AllowScan = true)]
public sealed partial record Entry
{
    [PartitionKey] public required string Owner { get; init; }

    [SortKey] public required int Number { get; init; }

    public string? Text { get; init; }

    public int Count { get; init; }

    public IReadOnlyList<string> Log { get; init; } = [];

    public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;

    public override string ToString() => $"{Text}, count {Count}, log {string.Join('.', Log)}, tags {string.Join('.', Tags.Order(StringComparer.Ordinal))}";
}

/// <summary>An item that counts versions.</summary>
[DynamoTable("FaultDocuments")]
public sealed partial record Document
{
    [PartitionKey] public required string Owner { get; init; }

    [SortKey] public required int Number { get; init; }

    public string? Text { get; init; }

    public int Count { get; init; }

    [Version] public long Version { get; init; }

    public override string ToString() => $"{Text}, count {Count}, version {Version}";
}

/// <summary>An item whose writes can be told apart.</summary>
[DynamoTable("FaultReceipts")]
public sealed partial record Receipt
{
    [PartitionKey] public required string Owner { get; init; }

    [SortKey] public required int Number { get; init; }

    public string? Text { get; init; }

    public int Count { get; init; }

    [WriteId] public Guid WriteId { get; init; }

    public override string ToString() => $"{Text}, count {Count}";
}

/// <summary>A part of an entry.</summary>
[ProjectionOf<Entry>]
public sealed partial record EntryText(string? Text);
