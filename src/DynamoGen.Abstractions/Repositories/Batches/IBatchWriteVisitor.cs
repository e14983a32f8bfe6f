using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Makes something of batch entries, whatever their types are.</summary>
internal interface IBatchWriteVisitor<out TResult>
{
    TResult Put<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>;

    TResult Delete<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>;
}
