using DynamoGen;

namespace OldLanguage;

[DynamoTable("Orders")]
public sealed partial record Order([PartitionKey] string Id);
