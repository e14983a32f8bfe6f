using DynamoGen;

namespace NullableOff;

[DynamoTable("Notes")]
[Gsi("ByAuthor", PartitionKey = nameof(Author))]
public sealed partial class Note
{
    [PartitionKey] public string Id { get; set; }

    public string Author { get; set; }

    public int? Stars { get; set; }

    public List<Comment> Comments { get; set; }
}

public sealed class Comment
{
    public string Text { get; set; }
}
