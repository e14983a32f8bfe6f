using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen.Writes;

/// <summary>What must hold of the stored item for a write to happen.</summary>
internal sealed class WriteGuard
{
    private static readonly ValueCodec<long> Number = ValueCodec<long>.Using<NumberConverter<long>>();

    private WriteGuard() { }

    /// <summary>All of it as one condition; null when nothing must hold.</summary>
    public DynamoCondition? Condition { get; private set; }

    /// <summary>Whether an item under the key is a failure.</summary>
    public bool WantsAbsence { get; private init; }

    /// <summary>Whether a missing item is a failure.</summary>
    public bool WantsPresence { get; private init; }

    /// <summary>Whether the item's version is checked.</summary>
    public bool ChecksVersion { get; private init; }

    /// <summary>The version that the stored item must have; null when there must be no item.</summary>
    public long? Version { get; private init; }

    /// <summary>What tells whether the stored item is expired, and so counts as missing.</summary>
    public Expiry? Expiry { get; private set; }

    /// <summary>Whether the write may be repeated: nothing must hold that the write itself may undo.</summary>
    public bool IsRepeatable { get; private set; } = true;

    /// <summary>Nothing must hold.</summary>
    public static WriteGuard Nothing() => new();

    /// <summary>There must be no item, or an expired one.</summary>
    public static WriteGuard Absent<TItem>(Expiry? expiry, bool checksVersion = false) where TItem : class, IDynamoItem<TItem> =>
        new WriteGuard { WantsAbsence = true, ChecksVersion = checksVersion, Expiry = expiry }.And(Conditions.NotExists(Key<TItem>()) | (expiry?.Holds ?? DynamoCondition.None));

    /// <summary>There must be an item.</summary>
    public static WriteGuard Present<TItem>() where TItem : class, IDynamoItem<TItem> => new WriteGuard { WantsPresence = true }.And(Conditions.Exists(Key<TItem>()), staysTrue: true);

    /// <summary>The stored item must have a version.</summary>
    public static WriteGuard AtVersion<TItem>(long version) where TItem : class, IDynamoItem<TItem> =>
        new WriteGuard { ChecksVersion = true, Version = version }.And(Conditions.Compare(new DocumentPath(TItem.Kept.Version!), Conditions.Equal, version, Number));

    /// <summary>The same, and no item that is expired.</summary>
    /// <param name="expiry">What tells whether it is; null when items do not expire.</param>
    /// <param name="changesExpiry">Whether the write moves the item's end, so that it may be expired when the write is repeated.</param>
    public WriteGuard NotExpired(Expiry? expiry, bool changesExpiry)
    {
        Expiry = expiry;
        return And(expiry is { } over ? !over.Holds : null, staysTrue: !changesExpiry);
    }

    /// <summary>The same, and either no item or one for which a condition holds.</summary>
    public WriteGuard OrAbsent<TItem>(DynamoCondition condition) where TItem : class, IDynamoItem<TItem> =>
        condition is NoCondition ? this : And(Conditions.NotExists(Key<TItem>()) | condition);

    /// <summary>The same, and something more.</summary>
    /// <param name="condition">What; nothing when null.</param>
    /// <param name="staysTrue">Whether the write itself leaves it true, so that it may be repeated.</param>
    public WriteGuard And(DynamoCondition? condition, bool staysTrue = false)
    {
        if (condition is null or NoCondition)
            return this;
        Condition = Condition is null ? condition : Condition & condition;
        IsRepeatable &= staysTrue;
        return this;
    }

    private static DocumentPath Key<TItem>() where TItem : class, IDynamoItem<TItem> => new(TItem.Table.PartitionKey.Name);
}
