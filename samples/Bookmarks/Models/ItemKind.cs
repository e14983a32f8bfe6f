namespace Bookmarks;

/// <summary>What a tag or a share points at. Stored by name.</summary>
public enum ItemKind
{
    Bookmark,
    Note,
    Group,
}
