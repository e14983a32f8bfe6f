using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;

namespace DynamoGen.Errors;

/// <summary>Makes the error of a condition that did not hold, with the stored item in it.</summary>
internal static class ConditionFailures
{
    public const string Present = "There is an item under this key already; nothing was written.";
    public const string Absent = "There is no item under this key; nothing was written. Create it first, or let the update make it with upsert: true.";
    public const string Untrue = "The condition did not hold; nothing was written.";

    public static ConditionFailedException Of<TItem>(ConditionalCheckFailedException failure, string table, string message) where TItem : class, IDynamoItem<TItem>
    {
        try
        {
            return new(message, failure) { StoredItem = failure.Item is { Count: > 0 } item ? AttributeMap.Read<TItem>(item, table) : null };
        }
        catch (MappingException e)
        {
            // It may be of another type; that the write failed is what counts.
            return new($"{message} The stored item cannot be read as {typeof(TItem).Name}: {e.Message}", failure);
        }
    }
}
