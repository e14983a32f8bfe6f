namespace Bookmarks;

/// <summary>A user's items of a tag, each kind newest first.</summary>
/// <param name="Bookmarks">The bookmarks.</param>
/// <param name="Notes">The notes.</param>
public sealed record TaggedItems(IReadOnlyList<Bookmark> Bookmarks, IReadOnlyList<Note> Notes);
