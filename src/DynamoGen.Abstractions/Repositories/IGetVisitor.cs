using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Makes something of batch entries, whatever their types are.</summary>
internal interface IGetVisitor<out TResult>
{
    TResult Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>;
}
