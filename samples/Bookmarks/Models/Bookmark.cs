using System.Collections.Frozen;
using DynamoGen;

namespace Bookmarks;

/// <summary>A bookmark. One address is one bookmark of a user, however often it is imported: the id is made of both.</summary>
[DynamoTable("Bookmarks")]
[Gsi("UserBookmarksIndex", PartitionKey = nameof(UserId), SortKey = nameof(CreatedAt))]
[Gsi("GroupBookmarksIndex", PartitionKey = nameof(GroupId), SortKey = nameof(Position))]
public sealed partial record Bookmark
{
    public const int UrlBytes = 8192;
    public const int TitleBytes = 1024;
    public const int DescriptionBytes = 16384;
    public const int TagCount = 50;
    public const int TagBytes = 200;

    /// <summary>Made by <see cref="Ids.Bookmark"/>.</summary>
    [PartitionKey] public required string Id { get; init; }

    public required string UserId { get; init; }

    [MaxSize(UrlBytes)] public required Uri Url { get; init; }

    [MaxSize(TitleBytes)] public required string Title { get; init; }

    [MaxSize(DescriptionBytes)] public string? Description { get; init; }

    /// <summary>The folder. A bookmark without one is not in <c>GroupBookmarksIndex</c>, and costs nothing there.</summary>
    public string? GroupId { get; init; }

    /// <summary>Where the bookmark stands in its folder.</summary>
    public int Position { get; init; }

    /// <summary>Shown with the bookmark; <see cref="TagAssociation"/> is what finds it by one of them.</summary>
    [MaxSize(TagCount * TagBytes)] public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How often the bookmark was opened. An import never sets it back.</summary>
    [Counter] public int Visits { get; init; }

    /// <summary>As the file says that it was imported from, otherwise when it was first stored.</summary>
    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    [UpdatedAt] public DateTimeOffset UpdatedAt { get; init; }
}
