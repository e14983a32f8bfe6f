namespace Bookmarks;

/// <summary>What a widget shows. Stored by name.</summary>
public enum WidgetKind
{
    LatestBookmarks,
    Folder,
    Tag,
    Notes,
    SharedWithMe,
    Clock,
}
