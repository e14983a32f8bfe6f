using System.Runtime.ExceptionServices;
using DynamoGen.Errors;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Writes;

/// <summary>Writes single items: says whether each may be repeated, sends it, and settles those whose answer was lost.</summary>
internal sealed class ItemWriter(Sender sender, WritePreparation prepare, TableNames tables)
{
    /// <summary>Stores a new item.</summary>
    public Task<TItem> CreateAsync<TItem>(TItem item, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        PutAsync(prepare.Create("PutItem", item), callOptions, cancellationToken);

    /// <summary>Stores an item in place of another.</summary>
    public Task<TItem> PutAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        PutAsync(prepare.Put("PutItem", item, when), callOptions, cancellationToken);

    /// <summary>Stores an item, new or merged into another.</summary>
    public async Task<TItem> SaveAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        prepare.Save("UpdateItem", item, when) is { } save
            ? (await UpdateAsync<TItem, SavedKey<TItem>>(save, save.Guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled, returnOld: false, callOptions, cancellationToken).ConfigureAwait(false))!
            : await PutAsync(item, when, callOptions, cancellationToken).ConfigureAwait(false);

    /// <summary>Changes attributes of an item.</summary>
    public Task<TItem?> UpdateAsync<TItem, TKey>(
        TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert, bool returnOld, CallOptions? callOptions, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var prepared = prepare.Update<TItem, TKey>("UpdateItem", key, update, when, ifVersion, upsert);
        return UpdateAsync<TItem, TKey>(prepared, RepetitionOf(prepared.Update, prepared.Guard, returnOld), returnOld, callOptions, cancellationToken);
    }

    /// <summary>Deletes an item.</summary>
    public async Task<TItem?> DeleteAsync<TItem, TKey>(TKey key, DynamoCondition? when, long? ifVersion, CallOptions? callOptions, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var (_, guard, subject) = prepare.Key<TItem, TKey>("DeleteItem", key, when, ifVersion);
        var call = Call<TItem>("DeleteItem", subject, guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled, callOptions);
        var request = new DeleteCall<TKey>(call.Table, key, guard, sender.WantsCapacity(callOptions));
        try
        {
            return await sender.SendAsync(call, request, static (transport, delete, token) => transport.DeleteAsync<TItem, TKey>(delete, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionFailedException e) when (call.MayBeApplied)
        {
            // Nothing settles a delete: a missing item may have been deleted by anybody, and one that is there may have been made anew.
            throw UnknownOutcome.Unsettled(e);
        }
    }

    private async Task<TItem> PutAsync<TItem>(PreparedPut<TItem> put, CallOptions? callOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        var call = Call<TItem>("PutItem", put.Subject, put.Guard.IsRepeatable ? Repetition.Harmless : Repetition.Settled, callOptions);
        var request = new PutCall<TItem>(call.Table, put.Item, put.Guard, sender.WantsCapacity(callOptions));
        try
        {
            return await sender.SendAsync(call, request, static (transport, put, token) => transport.PutAsync(put, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionFailedException e) when (call.MayBeApplied)
        {
            return Settled<TItem>(Settlement.OfPut(put.Item, put.Guard, e.StoredAttributes), e);
        }
    }

    private async Task<TItem?> UpdateAsync<TItem, TKey>(PreparedUpdate<TKey> update, Repetition repetition, bool returnOld, CallOptions? callOptions, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var call = Call<TItem>("UpdateItem", update.Subject, repetition, callOptions);
        var request = new UpdateCall<TKey>(call.Table, update.Key, update.Update, update.Guard, returnOld, sender.WantsCapacity(callOptions));
        try
        {
            return await sender.SendAsync(call, request, static (transport, change, token) => transport.UpdateAsync<TItem, TKey>(change, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionFailedException e) when (call.MayBeApplied)
        {
            return Settled<TItem>(Settlement.OfUpdate<TItem>(update.Update, update.Guard, e.StoredAttributes), e);
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
        {
            failure.MayBeApplied = false;
            ExceptionDispatchInfo.Throw(failure);
        }
        throw UnknownOutcome.Unsettled(failure);
    }

    private Call Call<TItem>(string operation, CheckedItem subject, Repetition repetition, CallOptions? options) where TItem : class, IDynamoItem<TItem> => new()
    {
        Operation = operation,
        Table = tables.Of(TItem.Table),
        Key = subject.Text,
        Repetition = repetition,
        Estimate = ItemCost.Write(0, subject.Bytes),
        Options = options,
    };
}
