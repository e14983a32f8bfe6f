using DynamoGen;

namespace NotPartial;

[DynamoTable("Orders")]
public sealed record Order([PartitionKey] string Id);
