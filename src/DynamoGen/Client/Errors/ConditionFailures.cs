using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;
using DynamoGen.Writes;

namespace DynamoGen.Errors;

/// <summary>Makes the error of a condition that did not hold, with the stored item in it.</summary>
internal static class ConditionFailures
{
    private const string Present = "There is an item under this key already; nothing was written.";
    private const string Absent = "There is no item under this key; nothing was written. Create it first, or let the update make it with upsert: true.";
    private const string Expired = "The time to live of the item under this key is over, so that it counts as gone; nothing was written. Create it anew, or let an update with upsert: true give it a new one.";
    private const string Untrue = "The condition did not hold; nothing was written.";

    public static ConditionFailedException Of<TItem>(ConditionalCheckFailedException failure, string table, WriteGuard guard) where TItem : class, IDynamoItem<TItem> =>
        Of<TItem>(failure.Item, failure, table, guard);

    /// <summary>The same of an action of a transaction.</summary>
    public static ConditionFailedException Of<TItem>(Dictionary<string, AttributeValue>? found, Exception? failure, string table, WriteGuard guard) where TItem : class, IDynamoItem<TItem>
    {
        var stored = found is { Count: > 0 } ? found : null;
        var isExpired = stored is not null && guard.Expiry is { } expiry && stored.TryGetValue(expiry.Attribute, out var end) && expiry.IsOver(end.N);
        var actual = stored is not null && TItem.Kept.Version is { } attribute && stored.TryGetValue(attribute, out var number)
            && long.TryParse(number.N, NumberStyles.Integer, CultureInfo.InvariantCulture, out var version) ? version : (long?)null;
        var (item, unreadable) = Read<TItem>(stored, table);
        var attributes = stored?.ToDictionary(attribute => attribute.Key, attribute => AttributeMap.Read(attribute.Value));
        if (guard.ChecksVersion && (guard.WantsAbsence ? stored is not null && !isExpired : actual != guard.Version))
            return new OptimisticLockException(Lock(guard, stored is not null, actual) + unreadable, failure)
            {
                StoredItem = item,
                StoredAttributes = attributes,
                ExpectedVersion = guard.Version,
                StoredVersion = actual,
            };
        var message = guard switch
        {
            { WantsAbsence: true } when stored is not null && !isExpired => Present,
            { WantsPresence: true } when stored is null => Absent,
            { WantsAbsence: false } when isExpired => Expired,
            _ => Untrue,
        };
        return new(message + unreadable, failure) { StoredItem = item, StoredAttributes = attributes };
    }

    private static string Lock(WriteGuard guard, bool isStored, long? version) => (guard.Version, isStored) switch
    {
        (null, _) => "There is an item under this key already, and the given one was never stored, as its version says; nothing was written. Read the stored one, or create under another key.",
        (_, false) => string.Create(CultureInfo.InvariantCulture, $"There is no item under this key any more, where version {guard.Version} was expected; nothing was written."),
        _ when version is null => string.Create(CultureInfo.InvariantCulture, $"The stored item has no version, where version {guard.Version} was expected; nothing was written. An update by its key gives it one."),
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"The stored item has version {version}, where version {guard.Version} was expected: somebody else wrote it meanwhile. Nothing was written. Read it again, decide, and write once more."),
    };

    private static (TItem? Item, string Unreadable) Read<TItem>(Dictionary<string, AttributeValue>? stored, string table) where TItem : class, IDynamoItem<TItem>
    {
        if (stored is null)
            return (null, "");
        try
        {
            return (AttributeMap.Read<TItem>(stored, table), "");
        }
        catch (MappingException e)
        {
            // It may be of another type; that the write failed is what counts.
            return (null, $" The stored item cannot be read as {typeof(TItem).Name}: {e.Message}");
        }
    }
}
