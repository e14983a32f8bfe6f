using Amazon.DynamoDBv2.DataModel;

namespace DynamoGen.IntegrationTests.Adopting;

/// <summary>The same item, for the SDK's object persistence model.</summary>
[DynamoDBTable("AdoptedOrders")]
public sealed class SdkOrder
{
    [DynamoDBHashKey] public string Customer { get; set; } = "";
    [DynamoDBRangeKey, DynamoDBGlobalSecondaryIndexRangeKey("ByStage")] public DateTime At { get; set; }
    public bool Paid { get; set; }
    public bool? Gift { get; set; }
    [DynamoDBGlobalSecondaryIndexHashKey("ByStage")] public Stage Stage { get; set; }
    public Stage? NextStage { get; set; }
    public int Count { get; set; }
    public decimal Total { get; set; }
    public char Letter { get; set; } = ' ';
    public string? Note { get; set; }
    public Guid Reference { get; set; }
    public DateTime? ShippedAt { get; set; }
    [DynamoDBProperty(StoreAsEpochLong = true)] public DateTime DueAt { get; set; }
    public List<string>? Tags { get; set; }
    public HashSet<string>? Labels { get; set; }
    public List<int>? Numbers { get; set; }
    public List<bool>? Flags { get; set; }
    public byte[]? Image { get; set; }
    public Dictionary<string, bool>? Answers { get; set; }
    public List<SdkLine>? Lines { get; set; }
    public SdkLine? Best { get; set; }
    public string? Empty { get; set; }
    public string? Nothing { get; set; }
    public List<string>? NoTags { get; set; }
    [DynamoDBVersion] public int? Version { get; set; }
}

public sealed class SdkLine
{
    public int Number { get; set; }
    public bool Done { get; set; }
    public string? Text { get; set; }
    public DateTime At { get; set; }
}
