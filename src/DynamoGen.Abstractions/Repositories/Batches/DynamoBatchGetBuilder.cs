using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What the lambda of a batch of reads is given: <c>b => b.Get(new BookmarkKey("b1")).Get(new NoteKey("n1"))</c>. It cannot leave the lambda.</summary>
public readonly ref struct DynamoBatchGetBuilder
{
    private readonly List<DynamoBatchGet> entries;

    internal DynamoBatchGetBuilder(List<DynamoBatchGet> entries) => this.entries = entries;

    /// <inheritdoc cref="DynamoBatchGet.Of"/>
    public DynamoBatchGetBuilder Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>
    {
        entries.Add(DynamoBatchGet.Of(key));
        return this;
    }
}
