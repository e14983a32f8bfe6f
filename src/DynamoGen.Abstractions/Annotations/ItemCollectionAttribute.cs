namespace DynamoGen;

/// <summary>
/// Makes a class or record hold the items of one partition, read in one query. Each member is an item type, or a list of one: all of one table with a sort key, and with partition keys made alike.
/// A single item that is not nullable must be there.
/// </summary>
/// <remarks>
/// For <c>CustomerWithOrders</c> an <c>ICustomerWithOrdersReader</c> is generated, whose <c>GetAsync</c> takes what the partition key is made of. It reads all pages of the partition and costs what
/// these hold, half a read unit per 4 KB: items of other types are billed as well, and passed over.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ItemCollectionAttribute : Attribute;
