using System.Collections.Frozen;
using DynamoGen;

namespace Bookmarks;

/// <summary>How a user likes the start page: one item, read by its key.</summary>
[DynamoTable("Preferences")]
public sealed partial record Preferences
{
    [PartitionKey] public required string UserId { get; init; }

    public Theme Theme { get; init; }

    /// <summary>The page that opens first; the one with the lowest position when null.</summary>
    public string? HomePageId { get; init; }

    /// <summary>How many bookmarks a page of a list has.</summary>
    public int BookmarksPerPage { get; init; } = 20;

    /// <summary>Words that the address bar takes for addresses.</summary>
    [MaxSize(16384)] public IReadOnlyDictionary<string, Uri> Shortcuts { get; init; } = FrozenDictionary<string, Uri>.Empty;
}
