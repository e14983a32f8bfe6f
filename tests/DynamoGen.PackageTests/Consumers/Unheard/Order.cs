using DynamoGen;

namespace Unheard;

[DynamoTable("Orders")]
public sealed partial record Order([PartitionKey] string Id);
