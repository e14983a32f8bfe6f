namespace Bookmarks;

/// <summary>A bookmark of a bookmark file.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its title; the site's name where the file has none.</param>
/// <param name="Description">The text below it, if there is one.</param>
/// <param name="FolderPath">The folder that it lies in; null when in none.</param>
/// <param name="Added">When it was made, if the file says so.</param>
/// <param name="Tags">Its tags, in small letters.</param>
/// <param name="Line">Where it is in the file.</param>
public sealed record FileEntry(Uri Url, string Title, string? Description, string? FolderPath, DateTimeOffset? Added, IReadOnlySet<string> Tags, int Line);
