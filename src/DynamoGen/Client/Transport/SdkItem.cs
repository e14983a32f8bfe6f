using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Transport;

/// <summary>An item as the SDK gives it.</summary>
/// <param name="attributes">Its attributes.</param>
/// <param name="table">The physical table name.</param>
internal sealed class SdkItem(Dictionary<string, AttributeValue> attributes, string table) : StoredItem
{
    public override T Read<T>() => AttributeMap.Read<T>(attributes, table);
}
