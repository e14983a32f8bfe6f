using DynamoGen;

namespace Quiet;

[DynamoTable("Orders")]
public sealed partial record Order([PartitionKey] string Id);
