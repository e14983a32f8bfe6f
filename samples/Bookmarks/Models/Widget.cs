using System.Collections.Frozen;
using DynamoGen;

namespace Bookmarks;

/// <summary>
/// A tile on a page. Its key does not say where it stands, so that moving it is one write; the local index has the order, and can be read
/// consistently right after the move.
/// </summary>
[DynamoTable("Widgets")]
[Lsi("PageWidgetsIndex", SortKey = nameof(Position))]
public sealed partial record Widget
{
    [PartitionKey] public required string PageId { get; init; }

    /// <summary>Made by <see cref="Ids.Widget"/>.</summary>
    [SortKey] public required string Id { get; init; }

    public int Position { get; init; }

    public required WidgetKind Kind { get; init; }

    [MaxSize(256)] public required string Title { get; init; }

    public WidgetSize Size { get; init; } = new(1, 1);

    /// <summary>What the widget shows: the tag of a tag list, the path of a folder, the place of a weather report.</summary>
    [MaxSize(4096)] public IReadOnlyDictionary<string, string> Settings { get; init; } = FrozenDictionary<string, string>.Empty;
}
