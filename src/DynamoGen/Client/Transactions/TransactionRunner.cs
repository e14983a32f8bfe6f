using System.Globalization;
using DynamoGen.Batches;
using DynamoGen.Errors;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Tables;
using DynamoGen.Transport;
using DynamoGen.Writes;

namespace DynamoGen.Transactions;

/// <summary>Carries out transactions: each is one request, which is repeated with the same token.</summary>
internal sealed class TransactionRunner(Sender sender, ItemChecks checks, WritePreparation prepare, TableNames tables, DynamoGenOptions options, BatchRunner batches)
{
    private const string Write = "TransactWriteItems";
    private const string Get = "TransactGetItems";

    /// <summary>Writes items, all or none.</summary>
    public async Task<DynamoTransactionResult> WriteAsync(IReadOnlyList<DynamoTransactionAction> actions, TransactionOptions? callOptions, CancellationToken cancellationToken)
    {
        CheckCount(Write, actions);
        var entries = actions.Select(action => action.Accept(new Preparation(prepare, tables, action))).ToList();
        CheckItems(entries);
        var subjects = entries.ConvertAll(entry => (entry.Table, entry.Subject.Text));
        var call = CallOf(Write, [.. entries.Select(entry => entry.Table).Distinct()], Repetition.Settled, entries.Sum(entry => ItemCost.TransactionalWrite(0, entry.Subject.Bytes)), callOptions);
        var request = new TransactCall(entries, Guid.NewGuid().ToString("N"), sender.WantsCapacity(callOptions));
        try
        {
            await sender.SendAsync(call, request, static (transport, write, token) => transport.TransactWriteAsync(write, token), cancellationToken).ConfigureAwait(false);
        }
        catch (DynamoGenException e) when (TransactionFailures.Of(e, entries, subjects) is { } failure)
        {
            throw failure;
        }
        return await ResultAsync(actions, entries, callOptions, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads items as they are at one moment.</summary>
    public async Task<DynamoItems> GetAsync(IReadOnlyList<DynamoGet> keys, ReadOptions? callOptions, CancellationToken cancellationToken)
    {
        CheckCount(Get, keys);
        var reads = new BatchEntries(Get, checks, prepare, tables, options, callOptions);
        var asked = keys.Select(get => (Get: get, Entry: reads.Of(get))).ToList();
        var entries = asked.Select(one => one.Entry).DistinctBy(entry => entry.Identity).ToList();
        var subjects = entries.ConvertAll(entry => (entry.Table.Name, entry.Subject.Text));
        var call = CallOf(Get, [.. entries.Select(entry => entry.Table.Name).Distinct()], Repetition.Harmless, null, callOptions);
        var request = new BatchCall(entries, Consistent: true, sender.WantsCapacity(callOptions));
        try
        {
            var found = await sender.SendAsync(call, request, static (transport, read, token) => transport.TransactGetAsync(read, token), cancellationToken).ConfigureAwait(false);
            var items = found.ToDictionary(one => one.Entry.Identity, one => one.Item);
            return new(asked.Select(one => KeyValuePair.Create(one.Get.Key, items.GetValueOrDefault(one.Entry.Identity)?.Read(one.Get))));
        }
        catch (DynamoGenException e) when (TransactionFailures.Of(e, null, subjects) is { } failure)
        {
            throw failure;
        }
    }

    private async Task<DynamoTransactionResult> ResultAsync(IReadOnlyList<DynamoTransactionAction> actions, List<TransactEntry> entries, TransactionOptions? callOptions, CancellationToken cancellationToken)
    {
        var items = entries.Select(entry => entry.Item).ToArray();
        if (callOptions is not { ReadUpdated: true })
            return new(actions, items);
        var updated = actions.Select(action => action.Accept(UpdatedKey.Instance)).ToList();
        var read = await batches.ReadAsync(updated.OfType<DynamoGet>(), new ReadOptions { ConsistentRead = true, Timeout = callOptions.Timeout, OnConsumed = callOptions.OnConsumed }, cancellationToken)
            .ConfigureAwait(false);
        for (var i = 0; i < items.Length; i++)
            if (updated[i] is { } get)
                items[i] = read.Of(get);
        return new(actions, items) { HasRead = true };
    }

    private static Call CallOf(string operation, IReadOnlyList<string> tables, Repetition repetition, double? estimate, CallOptions? callOptions) =>
        new() { Operation = operation, Table = string.Join(", ", tables), Tables = tables, Repetition = repetition, Estimate = estimate, Options = callOptions };

    private static void CheckCount<T>(string operation, IReadOnlyList<T> entries) where T : class
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count is 0 or > ServiceLimits.TransactionActions)
            throw new InvalidRequestException(string.Create(
                CultureInfo.InvariantCulture,
                $"The transaction has {entries.Count} actions; the service takes 1 to {ServiceLimits.TransactionActions}. {(entries.Count == 0 ? "Give it some, or do not call." : "Cut it where parts may come true alone.")}"))
            {
                Operation = operation,
            };
        foreach (var entry in entries)
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
    }

    private static void CheckItems(List<TransactEntry> entries)
    {
        var bytes = entries.Sum(entry => (long)entry.Subject.Bytes);
        if (bytes > ServiceLimits.TransactionBytes)
            throw new InvalidRequestException(string.Create(
                CultureInfo.InvariantCulture, $"The items of the transaction have {bytes} bytes; all together may have {ServiceLimits.TransactionBytes}. Cut it where parts may come true alone."))
            {
                Operation = Write,
                Table = string.Join(", ", entries.Select(entry => entry.Table).Distinct()),
            };
        var positions = new Dictionary<(string, ItemKey), int>();
        for (var i = 0; i < entries.Count; i++)
            if (!positions.TryAdd((entries[i].Table, entries[i].Subject.Key), i))
                throw new InvalidRequestException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Actions {positions[(entries[i].Table, entries[i].Subject.Key)] + 1} and {i + 1} of the transaction are on the same item; the service takes one for an item. Say both in one action: an update may have a condition."))
                {
                    Operation = Write,
                    Table = entries[i].Table,
                    Key = entries[i].Subject.Text,
                };
    }

    /// <summary>Stamps and checks an action.</summary>
    private sealed class Preparation(WritePreparation prepare, TableNames tables, DynamoTransactionAction given) : ITransactionVisitor<TransactEntry>
    {
        public TransactEntry Create<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => new TransactPut<TItem>(given, tables.Of(TItem.Table), prepare.Create(Write, item));

        public TransactEntry Put<TItem>(TItem item, DynamoCondition? when) where TItem : class, IDynamoItem<TItem> =>
            new TransactPut<TItem>(given, tables.Of(TItem.Table), prepare.Put(Write, item, when));

        public TransactEntry Update<TItem>(IDynamoKey<TItem> key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert) where TItem : class, IDynamoItem<TItem>
        {
            var prepared = prepare.Update<TItem, IDynamoKey<TItem>>(Write, key, update, when, ifVersion, upsert);
            return new TransactKey<TItem>(given, tables.Of(TItem.Table), new(key, prepared.Guard, prepared.Subject), prepared.Update);
        }

        public TransactEntry Delete<TItem>(IDynamoKey<TItem> key, DynamoCondition? when, long? ifVersion) where TItem : class, IDynamoItem<TItem> =>
            new TransactKey<TItem>(given, tables.Of(TItem.Table), prepare.Key<TItem, IDynamoKey<TItem>>(Write, key, when, ifVersion), null);

        public TransactEntry Check<TItem>(IDynamoKey<TItem> key, DynamoCondition? that, long? ifVersion) where TItem : class, IDynamoItem<TItem> => Delete(key, that, ifVersion);
    }

    /// <summary>Reads what an action updates; null of other actions.</summary>
    private sealed class UpdatedKey : ITransactionVisitor<DynamoGet?>
    {
        public static UpdatedKey Instance { get; } = new();

        public DynamoGet? Create<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => null;

        public DynamoGet? Put<TItem>(TItem item, DynamoCondition? when) where TItem : class, IDynamoItem<TItem> => null;

        public DynamoGet? Update<TItem>(IDynamoKey<TItem> key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert) where TItem : class, IDynamoItem<TItem> =>
            DynamoGet.Of(key);

        public DynamoGet? Delete<TItem>(IDynamoKey<TItem> key, DynamoCondition? when, long? ifVersion) where TItem : class, IDynamoItem<TItem> => null;

        public DynamoGet? Check<TItem>(IDynamoKey<TItem> key, DynamoCondition? that, long? ifVersion) where TItem : class, IDynamoItem<TItem> => null;
    }
}
