using Catalog;
using DynamoGen;

namespace Storefront;

[DynamoTable("Visits")]
public sealed partial record Visit([PartitionKey] string Id, Price Offered);
