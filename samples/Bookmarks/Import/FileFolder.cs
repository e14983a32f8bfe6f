namespace Bookmarks;

/// <summary>A folder of a bookmark file.</summary>
/// <param name="Path">Its path, as <see cref="Group.Path"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Added">When it was made, if the file says so.</param>
public sealed record FileFolder(string Path, string Name, DateTimeOffset? Added);
