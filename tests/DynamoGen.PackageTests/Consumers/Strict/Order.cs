using DynamoGen;

namespace Strict;

[DynamoTable("Orders")]
public sealed partial record Order([PartitionKey] string Id);
