using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What the lambda of a batch of reads is given: <c>b => b.Get(new BookmarkKey("b1")).Get(new NoteKey("n1"))</c>. It cannot leave the lambda.</summary>
public readonly ref struct DynamoGetBuilder
{
    private readonly List<DynamoGet> entries;

    internal DynamoGetBuilder(List<DynamoGet> entries) => this.entries = entries;

    /// <inheritdoc cref="DynamoGet.Of"/>
    public DynamoGetBuilder Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>
    {
        entries.Add(DynamoGet.Of(key));
        return this;
    }
}
