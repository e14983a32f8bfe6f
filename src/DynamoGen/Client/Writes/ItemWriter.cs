using DynamoGen.Expressions;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Writes;

/// <summary>Writes single items: checks each write, says whether it may be repeated, and sends it.</summary>
internal sealed class ItemWriter(Sender sender, ItemChecks checks, TableNames tables)
{
    /// <summary>Stores an item.</summary>
    public Task<TItem> PutAsync<TItem>(TItem item, bool onlyIfAbsent, DynamoCondition? when, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        // What failed a repeated condition may be the first try itself.
        var call = Call("PutItem", tables.Of(TItem.Table), checks.Item("PutItem", item).Text, repeatable: !onlyIfAbsent && when is null, options);
        RefuseNone(call, when);
        var request = new PutCall<TItem>(call.Table, item, onlyIfAbsent, when, options?.OnConsumed is not null);
        return sender.SendAsync(call, request, static (transport, put, token) => transport.PutAsync(put, token), cancellationToken);
    }

    /// <summary>Changes attributes of an item.</summary>
    public Task<TItem?> UpdateAsync<TItem, TKey>(
        TKey key, DynamoUpdate update, DynamoCondition? when, bool upsert, bool returnOld, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        ArgumentNullException.ThrowIfNull(update);
        var text = checks.Update<TItem, TKey>("UpdateItem", key, update);
        var condition = update.Requirement is NoCondition ? when : update.Requirement & (when ?? DynamoCondition.None);
        var call = Call("UpdateItem", tables.Of(TItem.Table), text, repeatable: update.IsRepeatable && condition is null && !returnOld, options);
        RefuseNone(call, when);
        if (upsert && TItem.IsPolymorphic)
            throw new InvalidRequestException($"An update does not say which type of {typeof(TItem).Name} a missing item would become. Leave upsert out, and create the item first.") { Operation = call.Operation, Table = call.Table, Key = text };
        var request = new UpdateCall<TKey>(call.Table, key, update, condition, OnlyIfPresent: !upsert, returnOld, options?.OnConsumed is not null);
        return sender.SendAsync(call, request, static (transport, change, token) => transport.UpdateAsync<TItem, TKey>(change, token), cancellationToken);
    }

    /// <summary>Deletes an item.</summary>
    public Task<TItem?> DeleteAsync<TItem, TKey>(TKey key, DynamoCondition? when, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var call = Call("DeleteItem", tables.Of(TItem.Table), checks.Key<TItem, TKey>("DeleteItem", key).Text, repeatable: when is null, options);
        RefuseNone(call, when);
        var request = new DeleteCall<TKey>(call.Table, key, when, options?.OnConsumed is not null);
        return sender.SendAsync(call, request, static (transport, delete, token) => transport.DeleteAsync<TItem, TKey>(delete, token), cancellationToken);
    }

    // Composed with others it would vanish without a word, and the write go out with less of a condition than was meant.
    private static void RefuseNone(Call call, DynamoCondition? when)
    {
        if (when is NoCondition)
            throw new InvalidRequestException("The write's condition is DynamoCondition.None or null. Leave the condition out, or give one.") { Operation = call.Operation, Table = call.Table, Key = call.Key };
    }

    private static Call Call(string operation, string table, string? key, bool repeatable, CallOptions? options) =>
        new() { Operation = operation, Table = table, Key = key, Repeatable = repeatable, Options = options };
}
