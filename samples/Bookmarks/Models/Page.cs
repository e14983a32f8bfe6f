using DynamoGen;

namespace Bookmarks;

/// <summary>A page of widgets on someone's start page: "Home", "Work". A user has a handful, always read together: one query, no index.</summary>
[DynamoTable("Pages")]
public sealed partial record Page
{
    [PartitionKey] public required string UserId { get; init; }

    /// <summary>Made by <see cref="Ids.Page"/>.</summary>
    [SortKey] public required string Id { get; init; }

    [MaxSize(256)] public required string Title { get; init; }

    /// <summary>Where the page stands among the user's pages. They are too few to keep an index for their order.</summary>
    public int Position { get; init; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }
}
