using Catalog;
using DynamoGen;

namespace Orders;

// Price and Currency are mapped by both assemblies, and each sees the other's internal types.
[DynamoTable("Orders")]
public sealed partial record Order([PartitionKey] string Id, Price Total, Currency PaidIn);
