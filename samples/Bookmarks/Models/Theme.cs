namespace Bookmarks;

/// <summary>The colours of the start page. Stored by name.</summary>
public enum Theme
{
    System,
    Light,
    Dark,
}
