using Bookmarks;

namespace DynamoGen.IntegrationTests.BookmarksSample;

/// <summary>Every access pattern of the sample's README.</summary>
public class BookmarksAccessPatternTests(DynamoDbFixture database, BookmarksTables tables) : BookmarksTest(database, tables)
{
    [Fact]
    public async Task Preferences_of_a_user()
    {
        var preferences = Get<IPreferencesRepository>();
        var stored = new Preferences { UserId = User, Theme = Theme.Dark, BookmarksPerPage = 7, Shortcuts = new Dictionary<string, Uri> { ["w"] = new("https://www.wikipedia.org/") } };
        await preferences.PutAsync(stored, cancellationToken: Token);

        var read = await preferences.GetAsync(User, ReadOptions.Consistent, Token);

        Assert.NotNull(read);
        Assert.Equal((Theme.Dark, 7, null), (read.Theme, read.BookmarksPerPage, read.HomePageId));
        Assert.Equal(stored.Shortcuts, read.Shortcuts);
    }

    [Fact]
    public async Task Preferences_that_nobody_set_are_none() => Assert.Null(await Get<IPreferencesRepository>().GetAsync(User, cancellationToken: Token));

    [Fact]
    public async Task Pages_of_a_user()
    {
        var pages = Get<IPageRepository>();
        var (mine, other) = (NewPage(User, "Home"), NewPage(User + ".other", "Home"));
        await pages.PutManyAsync([mine, other], cancellationToken: Token);

        Assert.Equal([mine], await pages.Query(User, consistent: true).ToListAsync(Token));
    }

    [Fact]
    public async Task Widgets_of_a_page_in_their_order_also_right_after_one_moved()
    {
        var widgets = Get<IWidgetRepository>();
        var page = Ids.Page(User, "Home");
        await widgets.PutManyAsync(Enumerable.Range(0, 12).Select(position => NewWidget(page, position)), cancellationToken: Token);
        Assert.Equal(Enumerable.Range(0, 12), (await widgets.QueryPageWidgetsIndex(page, consistent: true).ToListAsync(Token)).Select(widget => widget.Position));

        await widgets.PutAsync(NewWidget(page, 3) with { Position = 100 }, cancellationToken: Token);

        var last = (await widgets.QueryPageWidgetsIndex(page, consistent: true).ToListAsync(Token))[^1];
        Assert.Equal(("Widget 3", WidgetKind.Tag, new WidgetSize(2, 3)), (last.Title, last.Kind, last.Size));
        Assert.Equal("3", last.Settings["tag"]);
    }

    [Fact]
    public async Task Bookmarks_of_a_user_newest_first_page_by_page()
    {
        await Bookmarks.PutManyAsync(Enumerable.Range(0, 25).Select(number => NewBookmark(number)), cancellationToken: Token);

        var numbers = new List<int>();
        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await Bookmarks.QueryUserBookmarksIndex(User).Descending().PageAsync(10, token, Token);
            numbers.AddRange(page.Items.Select(bookmark => bookmark.Position));
            sizes.Add(page.Items.Count);
            token = page.NextToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 25).Reverse(), numbers);
        Assert.Equal([10, 10, 5], sizes);
    }

    [Fact]
    public async Task Opening_a_bookmark_counts_and_one_that_is_not_there_is_a_clear_mistake()
    {
        await Bookmarks.CreateAsync(NewBookmark(1), cancellationToken: Token);
        var url = NewBookmark(1).Url;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Get<StartPage>().OpenAsync(User, url, Token)));

        Assert.Equal(6, (await Get<StartPage>().OpenAsync(User, url, Token)).Visits);
        Assert.Equal([1], (await Bookmarks.QueryUserBookmarksIndex(User).Filter(bookmark => bookmark.Visits > 5).ToListAsync(Token)).Select(bookmark => bookmark.Position));
        await Assert.ThrowsAsync<UsageException>(() => Get<StartPage>().OpenAsync(User, new("https://example.com/none"), Token));
    }

    [Fact]
    public async Task Bookmarks_of_a_time()
    {
        await Bookmarks.PutManyAsync(Enumerable.Range(0, 25).Select(number => NewBookmark(number)), cancellationToken: Token);

        var some = await Bookmarks.QueryUserBookmarksIndex(User, KeyRange.Between(NewBookmark(5).CreatedAt, NewBookmark(8).CreatedAt)).ToListAsync(Token);

        Assert.Equal([5, 6, 7, 8], some.Select(bookmark => bookmark.Position));
    }

    [Fact]
    public async Task The_bookmark_of_an_address()
    {
        var stored = await Bookmarks.CreateAsync(NewBookmark(1, "A/", "one", "two") with { Description = "About\n🦖 هذا" }, cancellationToken: Token);

        var read = await Bookmarks.GetAsync(Ids.Bookmark(User, new("https://example.com/1")), ReadOptions.Consistent, Token);

        Assert.NotNull(read);
        Assert.Equal(stored.Tags.Order(), read.Tags.Order());
        Assert.Equal(stored, read with { Tags = stored.Tags });
    }

    [Fact]
    public async Task A_bookmark_that_is_there_is_not_created_again()
    {
        await Bookmarks.CreateAsync(NewBookmark(1), cancellationToken: Token);

        await Assert.ThrowsAsync<ConditionFailedException>(() => Bookmarks.CreateAsync(NewBookmark(1), cancellationToken: Token));
    }

    [Fact]
    public async Task Bookmarks_of_a_folder_in_their_order_without_those_of_other_folders_or_none()
    {
        await Bookmarks.PutManyAsync([NewBookmark(10, "A/"), NewBookmark(9, "A/"), NewBookmark(1, "B/"), NewBookmark(2)], cancellationToken: Token);

        Assert.Equal([9, 10], (await Bookmarks.QueryGroupBookmarksIndex(Ids.Group(User, "A/")).ToListAsync(Token)).Select(bookmark => bookmark.Position));
    }

    [Fact]
    public async Task Folders_as_a_tree_and_a_folder_with_all_below_it()
    {
        await Groups.PutManyAsync(((string[])["B/", "A/", "A/C/", "A/C/D/", "A B/"]).Select(NewGroup), cancellationToken: Token);

        Assert.Equal(["A B/", "A/", "A/C/", "A/C/D/", "B/"], (await Groups.QueryUserGroupsIndex(User).ToListAsync(Token)).Select(group => group.Path));
        Assert.Equal(["A/", "A/C/", "A/C/D/"], (await Groups.QueryUserGroupsIndex(User, KeyRange.StartsWith("A/")).ToListAsync(Token)).Select(group => group.Path));
    }

    [Fact]
    public async Task Bookmarks_and_notes_of_a_tag_newest_first()
    {
        var bookmarks = new[] { NewBookmark(1, null, "tea", "green"), NewBookmark(3, null, "tea"), NewBookmark(2, null, "coffee") };
        await Bookmarks.PutManyAsync(bookmarks, cancellationToken: Token);
        await Associations.PutManyAsync(bookmarks.SelectMany(TagAssociation.Of), cancellationToken: Token);
        await StartPage.AddNoteAsync(User, "Ask for the name", null, ["Tea"], Token);

        var found = await StartPage.TaggedAsync(User, "TEA", 10, Token);

        Assert.Equal([3, 1], found.Bookmarks.Select(bookmark => bookmark.Position));
        Assert.Equal("Ask for the name", Assert.Single(found.Notes).Text);
        Assert.Equal(["green", "tea"], (await Associations.Query(bookmarks[0].Id).ToListAsync(Token)).Select(association => association.Tag));
    }

    [Fact]
    public async Task A_tag_of_another_user_is_another_tag()
    {
        await Associations.PutManyAsync(TagAssociation.Of(NewBookmark(1, null, "tea") with { UserId = User + ".other" }), cancellationToken: Token);

        Assert.Empty((await StartPage.TaggedAsync(User, "tea", 10, Token)).Bookmarks);
    }

    [Fact]
    public async Task Notes_of_a_user_and_notes_on_a_bookmark()
    {
        var bookmark = await Bookmarks.PutAsync(NewBookmark(1), cancellationToken: Token);
        var about = await StartPage.AddNoteAsync(User, "About it", bookmark.Url, [], Token);
        var free = await StartPage.AddNoteAsync(User, "About nothing", null, [], Token);

        Assert.Equal([free.Id, about.Id], (await Notes.QueryUserNotesIndex(User).Descending().ToListAsync(Token)).Select(note => note.Id));
        Assert.Equal([about.Id], (await Notes.QueryBookmarkNotesIndex(bookmark.Id).ToListAsync(Token)).Select(note => note.Id));
    }

    [Fact]
    public async Task A_note_on_a_bookmark_that_is_not_there_is_refused() =>
        await Assert.ThrowsAsync<UsageException>(() => StartPage.AddNoteAsync(User, "About it", new("https://example.com/none"), [], Token));

    [Fact]
    public async Task Shares_given_shares_received_and_who_sees_a_bookmark()
    {
        var (friend, stranger) = (User + ".friend", User + ".stranger");
        var one = await Bookmarks.PutAsync(NewBookmark(1), cancellationToken: Token);
        var two = await Bookmarks.PutAsync(NewBookmark(2), cancellationToken: Token);
        await StartPage.ShareAsync(User, one.Url, friend, SharePermission.Read, null, Token);
        await StartPage.ShareAsync(User, one.Url, stranger, SharePermission.Read, null, Token);
        await StartPage.ShareAsync(User, two.Url, friend, SharePermission.Edit, null, Token);

        Assert.Equal(3, (await Shares.Query(User).ToListAsync(Token)).Count);
        Assert.Equal([friend, stranger], (await Shares.Query(User, KeyRange.StartsWith(Share.TargetOf(one.Id))).ToListAsync(Token)).Select(share => share.RecipientId));
        Assert.Equal([two.Id, one.Id], (await Shares.QueryUserSharesIndex(friend).Descending().ToListAsync(Token)).Select(share => share.ItemId));
        Assert.Empty(await Shares.QueryUserSharesIndex(User).ToListAsync(Token));
    }

    [Fact]
    public async Task Sharing_with_the_same_person_again_changes_the_share()
    {
        var bookmark = await Bookmarks.PutAsync(NewBookmark(1), cancellationToken: Token);
        await StartPage.ShareAsync(User, bookmark.Url, "friend", SharePermission.Read, null, Token);
        var changed = await StartPage.ShareAsync(User, bookmark.Url, "friend", SharePermission.Edit, TimeSpan.FromDays(1), Token);

        var share = Assert.Single(await Shares.Query(User, consistent: true).ToListAsync(Token));
        Assert.Equal(SharePermission.Edit, share.Permission);
        Assert.Equal(changed.ExpiresAt!.Value.ToUnixTimeSeconds(), share.ExpiresAt!.Value.ToUnixTimeSeconds());
    }

    private static Page NewPage(string user, string title) => new() { UserId = user, Id = Ids.Page(user, title), Title = title, Position = 1, CreatedAt = DateTimeOffset.UnixEpoch };

    private static Widget NewWidget(string page, int number) => new()
    {
        PageId = page,
        Id = Ids.Widget(page, $"Widget {number}"),
        Position = number,
        Kind = WidgetKind.Tag,
        Title = $"Widget {number}",
        Size = new(2, 3),
        Settings = new Dictionary<string, string> { ["tag"] = $"{number}" },
    };
}
