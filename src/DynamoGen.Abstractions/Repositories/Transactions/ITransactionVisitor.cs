using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Is shown the action of a transaction by its type.</summary>
internal interface ITransactionVisitor<out TResult>
{
    TResult Create<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>;

    TResult Put<TItem>(TItem item, DynamoCondition? when) where TItem : class, IDynamoItem<TItem>;

    TResult Update<TItem>(IDynamoKey<TItem> key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert) where TItem : class, IDynamoItem<TItem>;

    TResult Delete<TItem>(IDynamoKey<TItem> key, DynamoCondition? when, long? ifVersion) where TItem : class, IDynamoItem<TItem>;

    TResult Check<TItem>(IDynamoKey<TItem> key, DynamoCondition? that, long? ifVersion) where TItem : class, IDynamoItem<TItem>;
}
