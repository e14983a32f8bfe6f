using Amazon.DynamoDBv2.Model;
using DynamoGen.Errors;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Writes;

namespace DynamoGen.Transport;

/// <summary>Carries out actions on items of any tables, all or none; no two on the same item.</summary>
/// <param name="Entries">The actions.</param>
/// <param name="Token">The same for every request of a call, so that the service carries it out once.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal sealed record TransactCall(IReadOnlyList<TransactEntry> Entries, string Token, bool ReportConsumed);

/// <summary>One action of a transaction, stamped and checked.</summary>
/// <param name="given">What the caller gave.</param>
/// <param name="table">The physical table name.</param>
/// <param name="subject">What was found when it was checked.</param>
/// <param name="guard">What must hold of the stored item.</param>
internal abstract class TransactEntry(DynamoTransactionAction given, string table, CheckedItem subject, WriteGuard guard)
{
    /// <summary>What the caller gave.</summary>
    public DynamoTransactionAction Given => given;

    /// <summary>The physical table name.</summary>
    public string Table => table;

    /// <summary>What was found when it was checked: its key and its size.</summary>
    public CheckedItem Subject => subject;

    /// <summary>What must hold of the stored item.</summary>
    public WriteGuard Guard => guard;

    /// <summary>The changes, of an update.</summary>
    public virtual DynamoUpdate? Update => null;

    /// <summary>The item as it is stored, of a create or put.</summary>
    public virtual object? Item => null;

    /// <summary>Writes the item or the key.</summary>
    public abstract void Write<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct;

    /// <summary>The error of a condition that did not hold.</summary>
    /// <param name="stored">The stored item.</param>
    public abstract ConditionFailedException Failed(Dictionary<string, AttributeValue>? stored);
}

/// <summary>A create or a put.</summary>
internal sealed class TransactPut<TItem>(DynamoTransactionAction given, string table, PreparedPut<TItem> put) : TransactEntry(given, table, put.Subject, put.Guard) where TItem : class, IDynamoItem<TItem>
{
    public override object Item => put.Item;

    public override void Write<TWriter>(ref TWriter writer) => TItem.Write(ref writer, put.Item);

    public override ConditionFailedException Failed(Dictionary<string, AttributeValue>? stored) => ConditionFailures.Of<TItem>(stored, null, Table, Guard);
}

/// <summary>An update, a delete or a check.</summary>
internal sealed class TransactKey<TItem>(DynamoTransactionAction given, string table, PreparedKey<IDynamoKey<TItem>> prepared, DynamoUpdate? update)
    : TransactEntry(given, table, prepared.Subject, prepared.Guard) where TItem : class, IDynamoItem<TItem>
{
    public override DynamoUpdate? Update => update;

    public override void Write<TWriter>(ref TWriter writer) => prepared.Key.Write(ref writer);

    public override ConditionFailedException Failed(Dictionary<string, AttributeValue>? stored) => ConditionFailures.Of<TItem>(stored, null, Table, Guard);
}
