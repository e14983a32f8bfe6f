using System.Collections.ObjectModel;
using System.Runtime.ExceptionServices;
using DynamoGen.Errors;
using DynamoGen.Expressions;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Writes;

/// <summary>Writes single items: stamps and checks each, says what must hold and whether it may be repeated, and sends it.</summary>
internal sealed class ItemWriter(Sender sender, ItemChecks checks, TableNames tables, DynamoGenOptions options)
{
    /// <summary>Stores a new item.</summary>
    public Task<TItem> CreateAsync<TItem>(TItem item, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        PutAsync(item, WriteGuard.Absent<TItem>(ExpiryOf<TItem>()), null, isCreation: true, callOptions, cancellationToken);

    /// <summary>Stores an item in place of another.</summary>
    public Task<TItem> PutAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        PutAsync(item, GuardOf(item), when, isCreation: false, callOptions, cancellationToken);

    /// <summary>Stores an item, new or merged into another.</summary>
    public async Task<TItem> SaveAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        var guard = GuardOf(item);
        if (guard.WantsAbsence)                                          // there is nothing to merge into but what is expired
            return await PutAsync(item, guard, when, isCreation: false, callOptions, cancellationToken).ConfigureAwait(false);
        var stamped = Stamped(item);
        var text = checks.Item("UpdateItem", stamped).Text;
        RefuseNone("UpdateItem", tables.Of(TItem.Table), text, when);
        var attributes = SaveUpdate.Attributes(stamped);
        var key = new SavedKey<TItem>(attributes);
        var update = SaveUpdate.Of<TItem>(attributes);
        guard.And(update.Requirement, staysTrue: true).And(when);
        var call = Call("UpdateItem", tables.Of(TItem.Table), text, guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled, callOptions);
        var request = new UpdateCall<SavedKey<TItem>>(call.Table, key, update, guard, ReturnOld: false, sender.WantsCapacity(callOptions));
        return (await SendUpdateAsync<TItem, SavedKey<TItem>>(call, request, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>Changes attributes of an item.</summary>
    public Task<TItem?> UpdateAsync<TItem, TKey>(
        TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert, bool returnOld, CallOptions? callOptions, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        ArgumentNullException.ThrowIfNull(update);
        var text = checks.Update<TItem, TKey>("UpdateItem", key, update);
        RefuseNone("UpdateItem", tables.Of(TItem.Table), text, when);
        IReadOnlyDictionary<string, DynamoValue> identity = upsert ? NewItem.Of<TItem, TKey>(key) : ReadOnlyDictionary<string, DynamoValue>.Empty;
        if (upsert && NewItem.WhyNot<TItem, TKey>(key, update, identity) is { } fault)
            throw new InvalidRequestException(fault) { Operation = "UpdateItem", Table = tables.Of(TItem.Table), Key = text };
        var stamped = update.Stamped(new(options.TimeProvider.GetUtcNow(), mayCreate: upsert), identity);
        var guard = ifVersion is { } version ? AtVersion<TItem>("UpdateItem", text, version) : upsert ? WriteGuard.Nothing() : WriteGuard.Present<TItem>();
        var changesExpiry = stamped.Changes(TItem.Table.TimeToLiveAttribute);
        if (!upsert || !changesExpiry)
            guard.NotExpired(ExpiryOf<TItem>(), changesExpiry);
        (upsert ? guard.OrAbsent<TItem>(stamped.Requirement) : guard.And(stamped.Requirement)).And(when);
        var call = Call("UpdateItem", tables.Of(TItem.Table), text, RepetitionOf(stamped, guard, returnOld), callOptions);
        var request = new UpdateCall<TKey>(call.Table, key, stamped, guard, returnOld, sender.WantsCapacity(callOptions));
        return SendUpdateAsync<TItem, TKey>(call, request, cancellationToken);
    }

    /// <summary>Deletes an item.</summary>
    public async Task<TItem?> DeleteAsync<TItem, TKey>(TKey key, DynamoCondition? when, long? ifVersion, CallOptions? callOptions, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var text = checks.Key<TItem, TKey>("DeleteItem", key).Text;
        RefuseNone("DeleteItem", tables.Of(TItem.Table), text, when);
        var guard = (ifVersion is { } version ? AtVersion<TItem>("DeleteItem", text, version) : WriteGuard.Nothing()).And(when);
        var call = Call("DeleteItem", tables.Of(TItem.Table), text, guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled, callOptions);
        var request = new DeleteCall<TKey>(call.Table, key, guard, sender.WantsCapacity(callOptions));
        try
        {
            return await sender.SendAsync(call, request, static (transport, delete, token) => transport.DeleteAsync<TItem, TKey>(delete, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionFailedException e) when (call.MayBeApplied)
        {
            return Settled<TItem>(Settlement.OfDelete<TItem>(guard, e.StoredAttributes), e);
        }
    }

    /// <summary>An item as a write stores it.</summary>
    public TItem Stamped<TItem>(TItem item, bool isCreation = false) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        return TItem.Stamp(item, new(options.TimeProvider.GetUtcNow(), isCreation));
    }

    private async Task<TItem> PutAsync<TItem>(TItem item, WriteGuard guard, DynamoCondition? when, bool isCreation, CallOptions? callOptions, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem>
    {
        var stamped = Stamped(item, isCreation);
        var text = checks.Item("PutItem", stamped).Text;
        RefuseNone("PutItem", tables.Of(TItem.Table), text, when);
        guard.And(when);
        var call = Call("PutItem", tables.Of(TItem.Table), text, guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled, callOptions);
        var request = new PutCall<TItem>(call.Table, stamped, guard, sender.WantsCapacity(callOptions));
        try
        {
            return await sender.SendAsync(call, request, static (transport, put, token) => transport.PutAsync(put, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionFailedException e) when (call.MayBeApplied)
        {
            return Settled<TItem>(Settlement.OfPut(stamped, guard, e.StoredAttributes), e);
        }
    }

    private async Task<TItem?> SendUpdateAsync<TItem, TKey>(Call call, UpdateCall<TKey> request, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        try
        {
            return await sender.SendAsync(call, request, static (transport, change, token) => transport.UpdateAsync<TItem, TKey>(change, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionFailedException e) when (call.MayBeApplied)
        {
            return Settled<TItem>(Settlement.OfUpdate<TItem>(request.Update, request.Guard, e.StoredAttributes), e);
        }
    }

    // What an update replaced cannot be had a second time. A version keeps any update from being applied twice; other conditions may hold again.
    private static Repetition RepetitionOf(DynamoUpdate update, WriteGuard guard, bool returnOld)
    {
        if (returnOld || !(update.IsRepeatable || guard.Version is not null))
            return Repetition.Harmful;
        return update.IsRepeatable && guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled;
    }

    private static TItem Settled<TItem>(Outcome outcome, ConditionFailedException failure) where TItem : class, IDynamoItem<TItem>
    {
        if (outcome == Outcome.Applied && failure.StoredItem is TItem stored)
            return stored;
        if (outcome == Outcome.NotApplied)
            ExceptionDispatchInfo.Throw(failure);
        throw UnknownOutcome.Unsettled(failure);
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

    private static Call Call(string operation, string table, string? key, Repetition repetition, CallOptions? options) =>
        new() { Operation = operation, Table = table, Key = key, Repetition = repetition, Options = options };
}
