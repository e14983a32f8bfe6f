using System.CommandLine;
using DynamoGen;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>demo</c>: makes the tables, imports the sample file, and asks every question that the keys are designed for.</summary>
internal sealed class DemoCommand(
    InitDbCommand initDb,
    ImportCommand import,
    StatsCommand stats,
    StartPage startPage,
    IPreferencesRepository preferences,
    IPageRepository pages,
    IWidgetRepository widgets,
    IBookmarkRepository bookmarks,
    IGroupRepository groups,
    ITagAssociationRepository associations,
    INoteRepository notes,
    IShareRepository shares,
    UnitMeter meter,
    IAnsiConsole console)
{
    private const string Folder = "Bookmarks bar/Development/";

    private readonly Measurements measure = new(meter, console);

    public static Command Create(SharedOptions shared)
    {
        var command = new Command("demo", "Make the tables, import a sample file, and ask every question that the keys are designed for");
        command.SetAction(Action(shared));
        return command;
    }

    /// <summary>The demo as the action of a command. It works in memory unless the options name a place.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Action(SharedOptions shared) =>
        shared.Action<DemoCommand>(
            (demo, arguments, cancellationToken) => demo.RunAsync(arguments.GetRequiredValue(shared.User), mayMakeTables: !shared.IsAws(arguments), cancellationToken),
            inMemory: true);

    private async Task RunAsync(string user, bool mayMakeTables, CancellationToken cancellationToken)
    {
        console.Write(new Rule("[bold]Tables[/]").LeftJustified());
        await initDb.RunAsync(mayMakeTables, cancellationToken);
        await WriteAsync(user, cancellationToken);
        await ReadStartPageAsync(user, cancellationToken);
        await ReadBookmarksAsync(user, cancellationToken);
        await ReadFoldersAndTagsAsync(user, cancellationToken);
        await ReadNotesAndSharesAsync(user, cancellationToken);
        await measure.RunAsync("Numbers over everything, streamed", () => stats.RunAsync(user, cancellationToken));
        measure.WriteSummary();
    }

    private async Task WriteAsync(string user, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "Data", "bookmarks.html"));
        await measure.RunAsync("Import the sample file", () => import.RunAsync(user, file, showProblems: true, cancellationToken));
        await measure.RunAsync("Import it again: nothing is stored twice", () => import.RunAsync(user, file, showProblems: false, cancellationToken));
        await measure.RunAsync("Set the start page up", () => SetUpAsync(user, cancellationToken));
    }

    private async Task SetUpAsync(string user, CancellationToken cancellationToken)
    {
        await preferences.PutAsync(DemoData.Preferences(user), options: meter.Calls, cancellationToken: cancellationToken);
        await pages.PutManyAsync(DemoData.Pages(user), options: meter.Calls, cancellationToken: cancellationToken);
        await widgets.PutManyAsync(DemoData.Widgets(user), options: meter.Calls, cancellationToken: cancellationToken);

        await startPage.AddNoteAsync(user, "Look at the part on sparse indexes again before Thursday.", DemoData.Guide, ["dynamodb"], cancellationToken);
        await startPage.AddNoteAsync(user, "Less water next time, 72 %.", DemoData.Bread, ["bread", "cooking"], cancellationToken);
        await startPage.AddNoteAsync(user, "Ask Mariko for the name of the tea house 🍵", null, ["tea"], cancellationToken);

        await startPage.ShareAsync(user, DemoData.Guide, "bob", SharePermission.Read, lifetime: null, cancellationToken);
        await startPage.ShareAsync(user, DemoData.Guide, "carol", SharePermission.Edit, TimeSpan.FromDays(30), cancellationToken);
        await startPage.ShareAsync(user, DemoData.Bread, "bob", SharePermission.Read, lifetime: null, cancellationToken);
        var lent = await bookmarks.PutAsync(DemoData.BookmarkOfCarol(), options: meter.Calls, cancellationToken: cancellationToken);
        await startPage.ShareAsync("carol", lent.Url, user, SharePermission.Read, lifetime: null, cancellationToken);
    }

    private async Task ReadStartPageAsync(string user, CancellationToken cancellationToken)
    {
        var liked = await measure.RunAsync("Preferences of a user", () => preferences.GetAsync(user, meter.Reads, cancellationToken));
        var shortcuts = string.Join(", ", liked!.Shortcuts.Select(shortcut => $"{shortcut.Key} → {shortcut.Value.Host}"));
        console.MarkupLineInterpolated($"Theme {liked.Theme}, {liked.BookmarksPerPage} bookmarks a page, shortcuts {shortcuts}");

        var tabs = await measure.RunAsync("Pages of a user", () => pages.Query(user).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.MarkupLineInterpolated($"{string.Join(" | ", tabs.OrderBy(page => page.Position).Select(page => page.Title))}");

        var home = liked.HomePageId!;
        var tiles = await measure.RunAsync("Widgets of a page in their order, read consistently", () =>
            widgets.QueryPageWidgetsIndex(home, consistent: true).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Widgets(tiles));
    }

    private async Task ReadBookmarksAsync(string user, CancellationToken cancellationToken)
    {
        var first = await measure.RunAsync("Newest bookmarks, first page", () =>
            bookmarks.QueryUserBookmarksIndex(user).Descending().WithOptions(meter.Calls).PageAsync(8, null, cancellationToken));
        console.Write(Show.Bookmarks(first.Items));

        var token = first.NextToken;
        var second = await measure.RunAsync("… and the page after it", () =>
            bookmarks.QueryUserBookmarksIndex(user).Descending().WithOptions(meter.Calls).PageAsync(8, token, cancellationToken));
        console.Write(Show.Bookmarks(second.Items));

        var from = new DateTimeOffset(2020, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var to = new DateTimeOffset(2020, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var spring = await measure.RunAsync("Bookmarks of spring 2020", () =>
            bookmarks.QueryUserBookmarksIndex(user, KeyRange.Between(from, to)).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Bookmarks(spring));

        await measure.RunAsync("Open one of them", () => startPage.OpenAsync(user, DemoData.Bread, cancellationToken));
        await measure.RunAsync("… and once more", () => startPage.OpenAsync(user, DemoData.Bread, cancellationToken));
        var opened = await measure.RunAsync("Bookmarks that were opened: filtered after they are read", () =>
            bookmarks.QueryUserBookmarksIndex(user).Filter(bookmark => bookmark.Visits > 0).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.MarkupLineInterpolated($"{string.Join(", ", opened.Select(bookmark => $"{bookmark.Url.Host}: {bookmark.Visits}"))}");

        var exists = await measure.RunAsync("Is this address bookmarked?", () =>
            bookmarks.ExistsAsync(Ids.Bookmark(user, DemoData.Guide), meter.Reads, cancellationToken));
        console.MarkupLineInterpolated($"{DemoData.Guide}: {(exists ? "yes" : "no")}");
    }

    private async Task ReadFoldersAndTagsAsync(string user, CancellationToken cancellationToken)
    {
        var below = await measure.RunAsync("A folder and all below it", () =>
            groups.QueryUserGroupsIndex(user, KeyRange.StartsWith(Folder)).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Groups("Folders", below, _ => ""));

        var group = below[0].Id;
        var inFolder = await measure.RunAsync("Bookmarks of a folder in its order", () =>
            bookmarks.QueryGroupBookmarksIndex(group).Take(5).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Bookmarks(inFolder));

        var found = await measure.RunAsync("Bookmarks and notes of a tag", () => startPage.TaggedAsync(user, "bread", 20, cancellationToken));
        console.Write(Show.Bookmarks(found.Bookmarks));
        console.Write(Show.Notes(found.Notes));

        var tagged = Ids.Bookmark(user, DemoData.Bread);
        var tags = await measure.RunAsync("Tags of a bookmark", () =>
            associations.Query(tagged).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.MarkupLineInterpolated($"{string.Join(", ", tags.Select(association => association.Tag))}");
    }

    private async Task ReadNotesAndSharesAsync(string user, CancellationToken cancellationToken)
    {
        var newest = await measure.RunAsync("Newest notes of a user", () =>
            notes.QueryUserNotesIndex(user).Descending().Take(20).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Notes(newest));

        var guide = Ids.Bookmark(user, DemoData.Guide);
        var about = await measure.RunAsync("Notes on a bookmark", () =>
            notes.QueryBookmarkNotesIndex(guide).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Notes(about));

        var given = await measure.RunAsync("Shares that a user gave", () =>
            shares.Query(user).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Shares(given, await BookmarksOf(given)));

        var readers = await measure.RunAsync("Who sees a bookmark", () =>
            shares.Query(user, KeyRange.StartsWith(Share.TargetOf(guide))).WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.MarkupLineInterpolated($"{string.Join(", ", readers.Select(share => share.RecipientId))}");

        var received = await measure.RunAsync("Shares that a user received", () =>
            shares.QueryUserSharesIndex(user).Descending().WithOptions(meter.Calls).ToListAsync(cancellationToken));
        console.Write(Show.Shares(received, await BookmarksOf(received)));

        Task<IReadOnlyList<Bookmark>> BookmarksOf(IEnumerable<Share> list) =>
            startPage.BookmarksAsync(list.Select(share => share.ItemId).Distinct(), cancellationToken);
    }
}
