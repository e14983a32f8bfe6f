using System.Globalization;
using DynamoGen.Expressions;
using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Writes;

/// <summary>
/// Settles a write whose earlier request got no clear answer and whose repetition met a condition that does not hold: the stored item tells whether that is the doing of the earlier request.
/// A [WriteId] tells it for certain, a [Version] by having moved on exactly once, anything else, creates among it, by equality with what was written.
/// </summary>
internal static class Settlement
{
    /// <summary>What became of the put of an item.</summary>
    /// <param name="item">The item as it was sent.</param>
    /// <param name="guard">What had to hold.</param>
    /// <param name="stored">The stored item; null when there is none.</param>
    public static Outcome OfPut<TItem>(TItem item, WriteGuard guard, IReadOnlyDictionary<string, DynamoValue>? stored) where TItem : class, IDynamoItem<TItem>
    {
        if (stored is null)
            return Outcome.Unknown;
        var written = SaveUpdate.Attributes(item);
        return Decide<TItem>(TItem.Kept.WriteId is { } id ? written.GetValueOrDefault(id) : null, guard, stored, () => Same(written, stored) ? Outcome.Applied : Outcome.NotApplied);
    }

    /// <summary>What became of an update.</summary>
    /// <param name="update">The update as it was sent.</param>
    /// <param name="guard">What had to hold.</param>
    /// <param name="stored">The stored item; null when there is none.</param>
    public static Outcome OfUpdate<TItem>(DynamoUpdate update, WriteGuard guard, IReadOnlyDictionary<string, DynamoValue>? stored) where TItem : class, IDynamoItem<TItem> =>
        stored is null
            ? Outcome.Unknown
            : Decide<TItem>(TItem.Kept.WriteId is { } id ? UpdatedValue.Of(update, id) : null, guard, stored, () => Compare<TItem>(update, stored));

    private static Outcome Decide<TItem>(DynamoValue? writeId, WriteGuard guard, IReadOnlyDictionary<string, DynamoValue> stored, Func<Outcome> compare) where TItem : class, IDynamoItem<TItem>
    {
        if (writeId is not null && stored.TryGetValue(TItem.Kept.WriteId!, out var last) && last.Equals(writeId))
            return Outcome.Applied;
        var before = guard.ChecksVersion ? guard.Version : null;
        // An item that another has deleted and made anew begins at the first version again, which therefore tells nothing of a create.
        if (before is null or 0)
            return writeId is null && compare() == Outcome.Applied ? Outcome.Applied : Outcome.Unknown;
        // Each write counts one: the next version is one write's alone, and what came after it may stand on it.
        var storedVersion = VersionOf<TItem>(stored);
        if (storedVersion == before)
            return Outcome.NotApplied;
        if (storedVersion != before + 1)
            return Outcome.Unknown;
        return writeId is null ? compare() : Outcome.NotApplied;
    }

    private static Outcome Compare<TItem>(DynamoUpdate update, IReadOnlyDictionary<string, DynamoValue> stored) where TItem : class, IDynamoItem<TItem>
    {
        var kept = TItem.Kept;
        var (isOpen, hasTime) = (false, false);
        foreach (var action in update.Actions)
        {
            var isOwn = action.Path.Parent is null;
            if (isOwn && action.Path.Name == kept.Version)
                continue;
            var found = Find(action.Path, stored);
            if (action.Clause == UpdateClause.Remove && action.IsRepeatable ? found is not null : UpdatedValue.Certain(action) is { } value && !Same(value, found))
                return Outcome.NotApplied;
            isOpen |= !action.IsRepeatable;
            hasTime |= isOwn && action.Path.Name == kept.UpdatedAt;
        }
        // What was added to something cannot be seen in the sum, but no two writes have the same time.
        return isOpen && !hasTime ? Outcome.Unknown : Outcome.Applied;
    }

    private static DynamoValue? Find(DocumentPath path, IReadOnlyDictionary<string, DynamoValue> stored)
    {
        if (path.Parent is not { } parent)
            return stored.GetValueOrDefault(path.Name);
        return Find(parent, stored) switch
        {
            { Type: DynamoType.M } map when path.Index < 0 => map.Entries.GetValueOrDefault(path.Name),
            { Type: DynamoType.L } list when path.Index >= 0 && path.Index < list.Elements.Count => list.Elements[path.Index],
            _ => null,
        };
    }

    private static bool Same(IReadOnlyDictionary<string, DynamoValue> written, IReadOnlyDictionary<string, DynamoValue> stored) => Same(DynamoValue.Map(written), DynamoValue.Map(stored));

    private static bool Same(DynamoValue written, DynamoValue? stored) => stored is not null && Canonical.Of(written).Equals(Canonical.Of(stored));

    private static long? VersionOf<TItem>(IReadOnlyDictionary<string, DynamoValue> stored) where TItem : class, IDynamoItem<TItem> =>
        TItem.Kept.Version is { } attribute && stored.TryGetValue(attribute, out var value) && value.Type == DynamoType.N
        && long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var version) ? version : null;
}
