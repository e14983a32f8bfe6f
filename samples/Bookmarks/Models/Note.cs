using System.Collections.Frozen;
using DynamoGen;

namespace Bookmarks;

/// <summary>A note, free or about a bookmark. It exists nowhere else, so the table can be restored to any second of the last five weeks.</summary>
[DynamoTable("Notes", PointInTimeRecovery = true)]
[Gsi("UserNotesIndex", PartitionKey = nameof(UserId), SortKey = nameof(CreatedAt))]
[Gsi("BookmarkNotesIndex", PartitionKey = nameof(BookmarkId), SortKey = nameof(CreatedAt))]
public sealed partial record Note
{
    /// <summary>Made by <see cref="Ids.Note"/>.</summary>
    [PartitionKey] public required string Id { get; init; }

    public required string UserId { get; init; }

    [MaxSize(65536)] public required string Text { get; init; }

    /// <summary>The bookmark that the note is about. A free note has none, and is not in <c>BookmarkNotesIndex</c>.</summary>
    public string? BookmarkId { get; init; }

    /// <summary>Shown with the note; <see cref="TagAssociation"/> is what finds it by one of them.</summary>
    [MaxSize(8192)] public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }
}
