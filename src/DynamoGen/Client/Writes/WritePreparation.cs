using System.Collections.ObjectModel;
using DynamoGen.Expressions;
using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Writes;

/// <summary>Stamps and checks writes before anything is sent, and says what must hold for them: of writes alone and of those in transactions.</summary>
internal sealed class WritePreparation(ItemChecks checks, TableNames tables, DynamoGenOptions options)
{
    /// <summary>Stores a new item.</summary>
    public PreparedPut<TItem> Create<TItem>(string operation, TItem item) where TItem : class, IDynamoItem<TItem> =>
        Put(operation, item, WriteGuard.Absent<TItem>(ExpiryOf<TItem>()), null, isCreation: true);

    /// <summary>Stores an item in place of another.</summary>
    public PreparedPut<TItem> Put<TItem>(string operation, TItem item, DynamoCondition? when) where TItem : class, IDynamoItem<TItem> =>
        Put(operation, item, GuardOf(item), when, isCreation: false);

    /// <summary>Stores an item, merged into another; null when there is nothing to merge into, so that it is a put.</summary>
    public PreparedUpdate<SavedKey<TItem>>? Save<TItem>(string operation, TItem item, DynamoCondition? when) where TItem : class, IDynamoItem<TItem>
    {
        var guard = GuardOf(item);
        if (guard.WantsAbsence)
            return null;
        var stamped = Stamped(item);
        var subject = checks.Item(operation, stamped);
        RefuseNone(operation, tables.Of(TItem.Table), subject.Text, when);
        var attributes = SaveUpdate.Attributes(stamped);
        var update = SaveUpdate.Of<TItem>(attributes);
        return new(new SavedKey<TItem>(attributes), update, guard.And(update.Requirement, staysTrue: true).And(when), subject);
    }

    /// <summary>Changes attributes of an item.</summary>
    public PreparedUpdate<TKey> Update<TItem, TKey>(string operation, TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert)
        where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
    {
        ArgumentNullException.ThrowIfNull(update);
        var subject = checks.Update<TItem, TKey>(operation, key, update);
        RefuseNone(operation, tables.Of(TItem.Table), subject.Text, when);
        IReadOnlyDictionary<string, DynamoValue> identity = upsert ? NewItem.Of<TItem, TKey>(key) : ReadOnlyDictionary<string, DynamoValue>.Empty;
        if (upsert && NewItem.WhyNot<TItem, TKey>(key, update, identity) is { } fault)
            throw new InvalidRequestException(fault) { Operation = operation, Table = tables.Of(TItem.Table), Key = subject.Text };
        var stamped = update.Stamped(new(options.TimeProvider.GetUtcNow(), mayCreate: upsert), identity);
        var guard = ifVersion is { } version ? AtVersion<TItem>(operation, subject.Text, version) : upsert ? WriteGuard.Nothing() : WriteGuard.Present<TItem>();
        var changesExpiry = stamped.Changes(TItem.Table.TimeToLiveAttribute);
        if (!upsert || !changesExpiry)
            guard.NotExpired(ExpiryOf<TItem>(), changesExpiry);
        (upsert ? guard.OrAbsent<TItem>(stamped.Requirement) : guard.And(stamped.Requirement)).And(when);
        return new(key, stamped, guard, subject);
    }

    /// <summary>Deletes an item, or checks it and leaves it.</summary>
    public PreparedKey<TKey> Key<TItem, TKey>(string operation, TKey key, DynamoCondition? when, long? ifVersion) where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
    {
        var subject = checks.Key<TItem, TKey>(operation, key);
        RefuseNone(operation, tables.Of(TItem.Table), subject.Text, when);
        return new(key, (ifVersion is { } version ? AtVersion<TItem>(operation, subject.Text, version) : WriteGuard.Nothing()).And(when), subject);
    }

    /// <summary>An item as a write stores it.</summary>
    public TItem Stamped<TItem>(TItem item, bool isCreation = false) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        return TItem.Stamp(item, new(options.TimeProvider.GetUtcNow(), isCreation));
    }

    private PreparedPut<TItem> Put<TItem>(string operation, TItem item, WriteGuard guard, DynamoCondition? when, bool isCreation) where TItem : class, IDynamoItem<TItem>
    {
        var stamped = Stamped(item, isCreation);
        var subject = checks.Item(operation, stamped);
        RefuseNone(operation, tables.Of(TItem.Table), subject.Text, when);
        return new(stamped, guard.And(when), subject);
    }

    private Expiry? ExpiryOf<TItem>() where TItem : class, IDynamoItem<TItem> => Expiry.Of(TItem.Table, options.TimeProvider);

    private WriteGuard GuardOf<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        if (TItem.Kept.Version is null)
            return WriteGuard.Nothing();
        return TItem.Version(item) is { } version
            ? WriteGuard.AtVersion<TItem>(version).NotExpired(ExpiryOf<TItem>(), changesExpiry: true)
            : WriteGuard.Absent<TItem>(ExpiryOf<TItem>(), checksVersion: true);
    }

    private WriteGuard AtVersion<TItem>(string operation, string? key, long version) where TItem : class, IDynamoItem<TItem> =>
        TItem.Kept.Version is not null
            ? WriteGuard.AtVersion<TItem>(version)
            : throw new InvalidRequestException($"{typeof(TItem).Name} counts no versions, so that none can be checked. Mark a member with [Version], or say what must hold with when:.")
            {
                Operation = operation,
                Table = tables.Of(TItem.Table),
                Key = key,
            };

    // Composed with others it would vanish without a word, and the write go out with less of a condition than was meant.
    private static void RefuseNone(string operation, string table, string? key, DynamoCondition? when)
    {
        if (when is NoCondition)
            throw new InvalidRequestException("The write's condition is DynamoCondition.None or null. Leave the condition out, or give one.") { Operation = operation, Table = table, Key = key };
    }
}
