using System.Collections.Frozen;
using DynamoGen;

namespace Bookmarks;

/// <summary>What numbers are made of: a bookmark without its title and description.</summary>
[ProjectionOf<Bookmark>]
public sealed partial record BookmarkFacts(Uri Url, string? GroupId, DateTimeOffset CreatedAt)
{
    public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;
}
