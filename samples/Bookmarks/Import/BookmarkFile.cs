namespace Bookmarks;

/// <summary>What a browser's exported bookmark file holds, as far as it could be understood.</summary>
/// <param name="Folders">The folders, each after the one it lies in.</param>
/// <param name="Entries">The bookmarks, in the order of the file.</param>
/// <param name="Problems">What was left out, and why.</param>
public sealed record BookmarkFile(IReadOnlyList<FileFolder> Folders, IReadOnlyList<FileEntry> Entries, IReadOnlyList<FileProblem> Problems);
