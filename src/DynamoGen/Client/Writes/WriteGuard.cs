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
    public bool WantsPresence { get; private set; }

    /// <summary>Whether the item's version is checked.</summary>
    public bool ChecksVersion { get; private init; }

    /// <summary>The version that the stored item must have; null when there must be no item.</summary>
    public long? Version { get; private init; }

    /// <summary>What tells whether the stored item is expired, and so counts as missing.</summary>
    public Expiry? Expiry { get; private set; }

    /// <summary>Whether the write may be repeated: nothing must hold that the write itself may undo.</summary>
    public bool IsRepeatable { get; private set; } = true;

    /// <summary>Nothing must hold but what the caller says.</summary>
    public static WriteGuard Any(DynamoCondition? when) => new WriteGuard().And(when);

    /// <summary>There must be no item, or an expired one.</summary>
    public static WriteGuard Absent<TItem>(Expiry? expiry) where TItem : class, IDynamoItem<TItem> =>
        new WriteGuard { WantsAbsence = true, Expiry = expiry }.And(Conditions.NotExists(Key<TItem>()) | (expiry?.Holds ?? DynamoCondition.None));

    /// <summary>There must be an item.</summary>
    public static WriteGuard Present<TItem>() where TItem : class, IDynamoItem<TItem>
    {
        var guard = new WriteGuard { WantsPresence = true }.And(Conditions.Exists(Key<TItem>()));
        guard.IsRepeatable = true;
        return guard;
    }

    /// <summary>The stored item must have a version; there must be none when the version is null.</summary>
    public static WriteGuard AtVersion<TItem>(long? version, Expiry? expiry) where TItem : class, IDynamoItem<TItem> =>
        version is { } number
            ? new WriteGuard { ChecksVersion = true, Version = version }.And(Conditions.Compare(new DocumentPath(TItem.Kept.Version!), Conditions.Equal, number, Number))
            : new WriteGuard { ChecksVersion = true, WantsAbsence = true, Expiry = expiry }.And(Absent<TItem>(expiry).Condition);

    /// <summary>The same, of an item that is not expired.</summary>
    /// <param name="expiry">What tells whether it is; null when items do not expire.</param>
    /// <param name="changesExpiry">Whether the write moves the item's end, so that it may be expired when the write is repeated.</param>
    public WriteGuard NotExpired(Expiry? expiry, bool changesExpiry)
    {
        if (expiry is not { } over)
            return this;
        var isRepeatable = IsRepeatable && !changesExpiry;
        (WantsPresence, Expiry) = (true, expiry);
        And(!over.Holds);
        IsRepeatable = isRepeatable;
        return this;
    }

    /// <summary>The same, and something more.</summary>
    public WriteGuard And(DynamoCondition? condition)
    {
        if (condition is null or NoCondition)
            return this;
        Condition = Condition is null ? condition : Condition & condition;
        IsRepeatable = false;
        return this;
    }

    private static DocumentPath Key<TItem>() where TItem : class, IDynamoItem<TItem> => new(TItem.Table.PartitionKey.Name);
}
