using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Adopting;

/// <summary>A type that takes a table of the SDK's object persistence model over: enums are numbers there, and times of keys have milliseconds.</summary>
[DynamoTable("AdoptedOrders")]
[Gsi("ByStage", PartitionKey = nameof(Stage), SortKey = nameof(At))]
public sealed partial record AdoptedOrder
{
    [PartitionKey] public required string Customer { get; init; }
    [SortKey, DynamoConverter<MillisecondsDateTimeConverter>] public required DateTime At { get; init; }
    [DynamoConverter<BooleanAsNumberConverter>] public bool Paid { get; init; }
    public bool? Gift { get; init; }
    [DynamoAttribute(EnumAsNumber = true)] public Stage Stage { get; init; }
    [DynamoConverter<EnumAsMapConverter<Stage>>] public Stage? NextStage { get; init; }
    public int Count { get; init; }
    public decimal Total { get; init; }
    public char Letter { get; init; } = ' ';
    public string? Note { get; init; }
    public Guid Reference { get; init; }
    public DateTime? ShippedAt { get; init; }
    [DynamoConverter<EpochSecondsConverter>] public DateTimeOffset DueAt { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public HashSet<string> Labels { get; init; } = [];
    public IReadOnlyList<int> Numbers { get; init; } = [];
    public IReadOnlyList<bool> Flags { get; init; } = [];
    public byte[] Image { get; init; } = [];
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];
    public OrderLine? Best { get; init; }
    public string Empty { get; init; } = "";
    public string? Nothing { get; init; }
    public IReadOnlyList<string> NoTags { get; init; } = [];
    [Version] public int? Version { get; init; }
}

public sealed record OrderLine(int Number, bool Done, string Text = "", DateTime At = default);

public enum Stage { Open, Packed, Sent }
