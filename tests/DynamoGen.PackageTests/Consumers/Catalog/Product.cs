using DynamoGen;

namespace Catalog;

[DynamoTable("Products")]
public sealed partial record Product([PartitionKey] string Id, Price Price);

public sealed record Price(decimal Amount, Currency Currency);

public enum Currency { Euro, Crown }
