using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Takes down a transaction: <c>t => t.Create(order).Update(new CustomerKey("c1"), u => u.Orders.Add(1)).Check(new ShopKey("s"), s => s.Open == true)</c>. One action for an item, at most 100.</summary>
/// <remarks>A ref struct, so that no <c>async</c> lambda adds actions when the transaction has long been sent.</remarks>
public readonly ref struct DynamoTransactionBuilder
{
    private readonly List<DynamoTransactionAction> actions;

    internal DynamoTransactionBuilder(List<DynamoTransactionAction> actions) => this.actions = actions;

    /// <inheritdoc cref="DynamoTransactionAction.Create"/>
    public DynamoTransactionBuilder Create<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => Add(DynamoTransactionAction.Create(item));

    /// <inheritdoc cref="DynamoTransactionAction.Put"/>
    public DynamoTransactionBuilder Put<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => Add(DynamoTransactionAction.Put(item));

    /// <summary>Stores an item in place of the one under its key, under a condition: <c>t.Put(order, (OrderAttributes o) => o.Total &lt; 10)</c>.</summary>
    /// <typeparam name="TItem">Its type.</typeparam>
    /// <typeparam name="TAttributes">The shape of conditions on it, which the lambda names.</typeparam>
    /// <param name="item">The item.</param>
    /// <param name="when">What must hold of the stored item.</param>
    public DynamoTransactionBuilder Put<TItem, TAttributes>(TItem item, Func<TAttributes, DynamoCondition> when) where TItem : class, IDynamoItem<TItem> where TAttributes : struct, IAttributesOf<TItem> =>
        Add(DynamoTransactionAction.Put(item, Condition(when)));

    /// <summary>Changes attributes of an item.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <typeparam name="TAttributes">The shape of conditions on it, which the key says.</typeparam>
    /// <typeparam name="TUpdate">The shape of updates of it, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="update">What to change.</param>
    /// <param name="when">What must hold of the stored item; nothing more when null.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null.</param>
    /// <param name="upsert">Whether a missing item is made; else it is a failure.</param>
    public DynamoTransactionBuilder Update<TItem, TAttributes, TUpdate>(
        IDynamoKey<TItem, TAttributes, TUpdate> key, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, bool upsert = false)
        where TItem : class, IDynamoItem<TItem> where TAttributes : struct where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct =>
        Add(DynamoTransactionAction.Update(key, DynamoUpdate.Of(update), Condition(when), ifVersion, upsert));

    /// <summary>Deletes an item, if there is one.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <typeparam name="TAttributes">The shape of conditions on it, which the key says.</typeparam>
    /// <typeparam name="TUpdate">The shape of updates of it, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="when">What must hold of the stored item; nothing when null.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null.</param>
    public DynamoTransactionBuilder Delete<TItem, TAttributes, TUpdate>(IDynamoKey<TItem, TAttributes, TUpdate> key, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null)
        where TItem : class, IDynamoItem<TItem> where TAttributes : struct where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct =>
        Add(DynamoTransactionAction.Delete(key, Condition(when), ifVersion));

    /// <summary>Writes nothing: something must hold of an item for the others to happen.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <typeparam name="TAttributes">The shape of conditions on it, which the key says.</typeparam>
    /// <typeparam name="TUpdate">The shape of updates of it, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="that">What must hold of the stored item; null when the version alone is checked.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null.</param>
    /// <exception cref="InvalidRequestException">Neither a condition nor a version is given.</exception>
    public DynamoTransactionBuilder Check<TItem, TAttributes, TUpdate>(IDynamoKey<TItem, TAttributes, TUpdate> key, Func<TAttributes, DynamoCondition>? that = null, long? ifVersion = null)
        where TItem : class, IDynamoItem<TItem> where TAttributes : struct where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct =>
        Add(DynamoTransactionAction.Check(key, Condition(that), ifVersion));

    // A lambda that gives null meant to give a condition: it is refused as none, not taken for an action without one.
    private static DynamoCondition? Condition<TAttributes>(Func<TAttributes, DynamoCondition>? when) where TAttributes : struct => when is null ? null : when(default) ?? DynamoCondition.None;

    private DynamoTransactionBuilder Add(DynamoTransactionAction action)
    {
        actions.Add(action);
        return this;
    }
}
