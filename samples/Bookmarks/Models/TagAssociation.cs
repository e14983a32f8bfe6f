using DynamoGen;

namespace Bookmarks;

/// <summary>
/// One tag on one bookmark or note. The table's key is the pair, so it cannot be stored twice; the index finds a user's items of a tag, newest first.
/// </summary>
[DynamoTable("TagAssociations")]
[Gsi("TagItemsIndex", PartitionKey = nameof(UserTag), SortKey = nameof(ItemCreatedAt))]
public sealed partial record TagAssociation
{
    [PartitionKey] public required string ItemId { get; init; }

    [SortKey] public required string Tag { get; init; }

    /// <summary>User and tag, made by <see cref="KeyOf"/>. By the tag alone, everybody's "news" would be one partition.</summary>
    public required string UserTag { get; init; }

    public required ItemKind ItemKind { get; init; }

    public required DateTimeOffset ItemCreatedAt { get; init; }

    /// <summary>The partition of <c>TagItemsIndex</c> that holds a user's items of a tag.</summary>
    public static string KeyOf(string userId, string tag) => $"{userId}#{tag}";

    /// <summary>The associations of a bookmark: one for each of its tags.</summary>
    public static IEnumerable<TagAssociation> Of(Bookmark bookmark) => Of(bookmark.UserId, bookmark.Tags, bookmark.Id, ItemKind.Bookmark, bookmark.CreatedAt);

    /// <summary>The associations of a note: one for each of its tags.</summary>
    public static IEnumerable<TagAssociation> Of(Note note) => Of(note.UserId, note.Tags, note.Id, ItemKind.Note, note.CreatedAt);

    private static IEnumerable<TagAssociation> Of(string userId, IEnumerable<string> tags, string itemId, ItemKind itemKind, DateTimeOffset itemCreatedAt) =>
        tags.Select(tag => new TagAssociation { ItemId = itemId, Tag = tag, UserTag = KeyOf(userId, tag), ItemKind = itemKind, ItemCreatedAt = itemCreatedAt });
}
