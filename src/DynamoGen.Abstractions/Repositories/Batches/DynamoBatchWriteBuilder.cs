using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What the lambda of a batch of writes is given: <c>b => b.Put(bookmark).Delete(new GroupKey("g1"))</c>. It cannot leave the lambda.</summary>
public readonly ref struct DynamoBatchWriteBuilder
{
    private readonly List<DynamoBatchWrite> entries;

    internal DynamoBatchWriteBuilder(List<DynamoBatchWrite> entries) => this.entries = entries;

    /// <inheritdoc cref="DynamoBatchWrite.Put"/>
    public DynamoBatchWriteBuilder Put<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => Add(DynamoBatchWrite.Put(item));

    /// <inheritdoc cref="DynamoBatchWrite.PutUnchecked"/>
    public DynamoBatchWriteBuilder PutUnchecked<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => Add(DynamoBatchWrite.PutUnchecked(item));

    /// <inheritdoc cref="DynamoBatchWrite.Delete"/>
    public DynamoBatchWriteBuilder Delete<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem> => Add(DynamoBatchWrite.Delete(key));

    private DynamoBatchWriteBuilder Add(DynamoBatchWrite entry)
    {
        entries.Add(entry);
        return this;
    }
}
