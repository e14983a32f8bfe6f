namespace Bookmarks;

/// <summary>What an import did.</summary>
/// <param name="Added">Bookmarks that are new.</param>
/// <param name="Changed">Bookmarks that were there and are now as in the file.</param>
/// <param name="Unchanged">Bookmarks that were there as they are in the file; nothing was written.</param>
/// <param name="Groups">Folders that are new.</param>
/// <param name="Tags">Tag associations that were written.</param>
public sealed record ImportReport(int Added, int Changed, int Unchanged, int Groups, int Tags);
