using DynamoGen;

namespace Bookmarks;

/// <summary>What touches several tables at once.</summary>
public sealed class StartPage(
    IBookmarkRepository bookmarks,
    INoteRepository notes,
    ITagAssociationRepository associations,
    IShareRepository shares,
    TimeProvider clock,
    UnitMeter meter)
{
    /// <summary>Writes a note.</summary>
    /// <param name="userId">Whose it is.</param>
    /// <param name="text">What it says.</param>
    /// <param name="url">The bookmark that it is about; null for a free note.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="UsageException">The user has no such bookmark.</exception>
    public async Task<Note> AddNoteAsync(string userId, string text, Uri? url, IEnumerable<string> tags, CancellationToken cancellationToken = default)
    {
        var bookmark = url is null ? null : await BookmarkAsync(userId, url, cancellationToken);
        var now = clock.GetUtcNow();
        var note = new Note
        {
            Id = Ids.Note(userId, now, text),
            UserId = userId,
            Text = text,
            BookmarkId = bookmark?.Id,
            Tags = tags.Select(tag => tag.ToLowerInvariant()).ToHashSet(),
            CreatedAt = now, // Its tags have the same time.
        };
        await associations.PutManyAsync(TagAssociation.Of(note), options: meter.Calls, cancellationToken: cancellationToken);
        return await notes.CreateAsync(note, meter.Calls, cancellationToken);
    }

    /// <summary>Opens a bookmark: counts the visit, however many do so at once.</summary>
    /// <param name="userId">Whose it is.</param>
    /// <param name="url">Its address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="UsageException">The user has no such bookmark.</exception>
    public async Task<Bookmark> OpenAsync(string userId, Uri url, CancellationToken cancellationToken = default)
    {
        try
        {
            return await bookmarks.UpdateAsync(Ids.Bookmark(userId, url), u => u.Visits.Add(1), options: meter.Calls, cancellationToken: cancellationToken);
        }
        catch (ConditionFailedException)
        {
            throw None(userId, url);
        }
    }

    /// <summary>Shares a bookmark. Sharing it with the same person again changes the permission and the end.</summary>
    /// <param name="ownerId">Whose it is.</param>
    /// <param name="url">Its address.</param>
    /// <param name="recipientId">Who may see it.</param>
    /// <param name="permission">What the recipient may do with it.</param>
    /// <param name="lifetime">How long; for ever when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="UsageException">The owner has no such bookmark.</exception>
    public async Task<Share> ShareAsync(
        string ownerId, Uri url, string recipientId, SharePermission permission, TimeSpan? lifetime, CancellationToken cancellationToken = default)
    {
        var bookmark = await BookmarkAsync(ownerId, url, cancellationToken);
        var share = new Share
        {
            OwnerId = ownerId,
            Target = Share.TargetOf(bookmark.Id, recipientId),
            ItemId = bookmark.Id,
            ItemKind = ItemKind.Bookmark,
            RecipientId = recipientId,
            Permission = permission,
            ExpiresAt = clock.GetUtcNow() + lifetime,
        };
        return await shares.PutAsync(share, options: meter.Calls, cancellationToken: cancellationToken);
    }

    /// <summary>A user's items of a tag, newest first: one query for the associations, one batch for the bookmarks, one for the notes.</summary>
    /// <param name="userId">Whose items.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<TaggedItems> TaggedAsync(string userId, string tag, int count, CancellationToken cancellationToken = default)
    {
        var newest = associations.QueryTagItemsIndex(TagAssociation.KeyOf(userId, tag.ToLowerInvariant())).Descending().Take(count).WithOptions(meter.Calls);
        var found = (await newest.ToListAsync(cancellationToken)).ToLookup(association => association.ItemKind, association => association.ItemId);
        return new(await BookmarksAsync(found[ItemKind.Bookmark], cancellationToken), await NotesAsync(found[ItemKind.Note], cancellationToken));
    }

    /// <summary>The bookmarks of these ids, in the same order, read in batches of 100. Those that are gone are passed over.</summary>
    public async Task<IReadOnlyList<Bookmark>> BookmarksAsync(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        var keys = ids.Select(id => new BookmarkKey(id)).ToList();
        return InOrder(keys, await bookmarks.GetManyAsync(keys, meter.Reads, cancellationToken));
    }

    private async Task<IReadOnlyList<Note>> NotesAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var keys = ids.Select(id => new NoteKey(id)).ToList();
        return InOrder(keys, await notes.GetManyAsync(keys, meter.Reads, cancellationToken));
    }

    private async Task<Bookmark> BookmarkAsync(string userId, Uri url, CancellationToken cancellationToken) =>
        await bookmarks.GetAsync(Ids.Bookmark(userId, url), meter.Reads, cancellationToken) ?? throw None(userId, url);

    private static UsageException None(string userId, Uri url) => new($"{userId} has no bookmark of {url}.");

    private static List<TItem> InOrder<TKey, TItem>(IEnumerable<TKey> keys, IReadOnlyDictionary<TKey, TItem> items) =>
        [.. keys.Where(items.ContainsKey).Select(key => items[key])];
}
