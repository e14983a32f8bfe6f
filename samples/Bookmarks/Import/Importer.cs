using DynamoGen;

namespace Bookmarks;

/// <summary>
/// Stores a bookmark file. Ids are made of addresses and folder paths, so that a second import of the same file finds everything in place and
/// writes nothing. An import adds and refreshes; it never takes away.
/// </summary>
public sealed class Importer(
    IGroupRepository groups, IBookmarkRepository bookmarks, ITagAssociationRepository associations, TimeProvider clock, UnitMeter meter)
{
    /// <summary>Stores a bookmark file.</summary>
    /// <param name="userId">Whose bookmarks they become.</param>
    /// <param name="file">The file.</param>
    /// <param name="progress">Makes a progress bar, given what it counts and up to how many; null for none.</param>
    /// <param name="cancellationToken">Ends the import; importing again completes it.</param>
    public async Task<ImportReport> ImportAsync(
        string userId, BookmarkFile file, Func<string, int, IProgress<BatchProgress>?> progress, CancellationToken cancellationToken = default)
    {
        var newGroups = await NewGroupsAsync(userId, file.Folders, cancellationToken);
        await groups.PutManyAsync(newGroups, progress("Folders", newGroups.Count), meter.Calls, cancellationToken);

        var (added, changed) = await NewAndChangedAsync(userId, file.Entries, cancellationToken);
        var tags = added.Concat(changed).SelectMany(TagAssociation.Of).ToList();

        // Tags first: an import that breaks off here leaves tags that point nowhere yet, which searches pass over and the next import completes.
        // The other way round, the next import would find the bookmarks in place and never write their tags.
        await associations.PutManyAsync(tags, progress("Tags", tags.Count), meter.Calls, cancellationToken);
        await bookmarks.PutManyAsync(added, progress("Bookmarks", added.Count), meter.Calls, cancellationToken);
        foreach (var bookmark in changed)
            await bookmarks.SaveAsync(bookmark, options: meter.Calls, cancellationToken: cancellationToken); // Keeps what was counted since it was read.
        return new(added.Count, changed.Count, file.Entries.Count - added.Count - changed.Count, newGroups.Count, tags.Count);
    }

    private async Task<List<Group>> NewGroupsAsync(string userId, IReadOnlyList<FileFolder> folders, CancellationToken cancellationToken)
    {
        var imported = folders.Select(folder => new Group
        {
            Id = Ids.Group(userId, folder.Path),
            UserId = userId,
            Path = folder.Path,
            Name = folder.Name,
            CreatedAt = folder.Added ?? default,
        }).ToList();
        var stored = await groups.GetManyAsync(imported.Select(groups.KeyOf), meter.ConsistentReads, cancellationToken);
        return imported.FindAll(group => !stored.ContainsKey(groups.KeyOf(group)));
    }

    private async Task<(List<Bookmark> Added, List<Bookmark> Changed)> NewAndChangedAsync(
        string userId, IReadOnlyList<FileEntry> entries, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var imported = entries
            .GroupBy(entry => entry.FolderPath)
            .SelectMany(folder => folder.Select((entry, position) => NewBookmark(userId, entry, position, now)))
            .ToList();
        var stored = await bookmarks.GetManyAsync(imported.Select(bookmarks.KeyOf), meter.ConsistentReads, cancellationToken);
        var (added, changed) = (new List<Bookmark>(), new List<Bookmark>());
        foreach (var bookmark in imported)
        {
            if (!stored.TryGetValue(bookmarks.KeyOf(bookmark), out var before))
                added.Add(bookmark);
            else if (Refresh(before, bookmark) is var after && after != before)
                changed.Add(after);
        }
        return (added, changed);
    }

    private static Bookmark NewBookmark(string userId, FileEntry entry, int position, DateTimeOffset now) => new()
    {
        Id = Ids.Bookmark(userId, entry.Url),
        UserId = userId,
        Url = entry.Url,
        Title = entry.Title,
        Description = entry.Description,
        GroupId = entry.FolderPath is null ? null : Ids.Group(userId, entry.FolderPath),
        Position = position,
        Tags = entry.Tags,
        CreatedAt = entry.Added ?? now, // Its tags have the same time.
    };

    /// <summary>The stored bookmark with what the file says of it; equal to the stored one when the file says nothing new.</summary>
    private static Bookmark Refresh(Bookmark stored, Bookmark imported) => stored with
    {
        Title = imported.Title,
        Description = imported.Description ?? stored.Description,
        GroupId = imported.GroupId ?? stored.GroupId,
        Position = imported.Position,
        Tags = imported.Tags.IsSubsetOf(stored.Tags) ? stored.Tags : stored.Tags.Concat(imported.Tags).ToHashSet(),
    };
}
