using System.Globalization;
using System.Text;
using Bookmarks;

namespace DynamoGen.IntegrationTests.BookmarksSample;

public class BookmarksImportTests(DynamoDbFixture database, BookmarksTables tables) : BookmarksTest(database, tables)
{
    private const int Many = 10_000;

    [Fact]
    public async Task Ten_thousand_bookmarks_are_imported_in_one_go_and_paged_through_by_date()
    {
        var report = await ImportAsync(FileOf(Many));
        Assert.Equal(new ImportReport(Added: Many, Changed: 0, Unchanged: 0, Groups: 100, Tags: Many), report);

        var seen = new List<DateTimeOffset>(Many);
        var ids = new HashSet<string>(Many);
        string? token = null;
        do
        {
            var page = await Bookmarks.QueryUserBookmarksIndex(User).Descending().PageAsync(500, token, Token);
            seen.AddRange(page.Items.Select(bookmark => bookmark.CreatedAt));
            ids.UnionWith(page.Items.Select(bookmark => bookmark.Id));
            token = page.NextToken;
        }
        while (token is not null);

        Assert.Equal((Many, Many), (seen.Count, ids.Count));
        Assert.Equal(seen.OrderDescending(), seen);
        await MemoryHoldsOnePageOfAStreamAsync();
    }

    /// <summary>Streams all bookmarks, and looks now and then at how many of those handed out are still in memory: no more than one page of the service.</summary>
    private async Task MemoryHoldsOnePageOfAStreamAsync()
    {
        const int onePage = 3000; // 1 MB, and the smallest item here has more than 350 bytes.
        var handedOut = new List<WeakReference>(Many);
        var most = 0;
        await foreach (var bookmark in Bookmarks.QueryUserBookmarksIndex(User).StreamAsync(Token))
        {
            handedOut.Add(new(bookmark));
            if (handedOut.Count % 1000 == 0)
            {
                GC.Collect();
                most = Math.Max(most, handedOut.Count(reference => reference.IsAlive));
            }
        }
        Assert.Equal(Many, handedOut.Count);
        Assert.InRange(most, 1, onePage);
    }

    [Fact]
    public async Task A_second_import_stores_nothing_twice_and_writes_nothing()
    {
        var first = await ImportAsync(FileOf(300));
        var meter = Get<UnitMeter>();
        meter.Take();

        var second = await ImportAsync(FileOf(300));

        Assert.Equal((300, 0), (first.Added, first.Unchanged));
        Assert.Equal(new ImportReport(Added: 0, Changed: 0, Unchanged: 300, Groups: 0, Tags: 0), second);
        Assert.Equal(0, meter.Take().Write);
        Assert.Equal(300, (await Bookmarks.QueryUserBookmarksIndex(User).ToListAsync(Token)).Count);
        Assert.Equal(3, (await Groups.QueryUserGroupsIndex(User).ToListAsync(Token)).Count);
    }

    [Fact]
    public async Task A_changed_file_changes_what_it_names_and_takes_nothing_away()
    {
        await ImportAsync("""<DL><DT><A HREF="https://example.com/1" ADD_DATE="1500000000" TAGS="old">Old title</A><DD>Described<DT><A HREF="https://example.com/2">Two</A></DL>""");
        var before = await Bookmarks.GetAsync(Ids.Bookmark(User, new("https://example.com/1")), ReadOptions.Consistent, Token);

        await Bookmarks.UpdateAsync(before!.Id, u => u.Visits.Add(3), cancellationToken: Token);
        var report = await ImportAsync("""<DL><DT><A HREF="https://example.com/1" TAGS="new">New title</A></DL>""");

        Assert.Equal(new ImportReport(Added: 0, Changed: 1, Unchanged: 0, Groups: 0, Tags: 2), report);
        var after = await Bookmarks.GetAsync(before.Id, ReadOptions.Consistent, Token);
        Assert.Equal(("New title", "Described", before.CreatedAt, 3), (after!.Title, after.Description, after.CreatedAt, after.Visits));
        Assert.Equal(["new", "old"], after.Tags.Order());
        Assert.Equal(2, (await Bookmarks.QueryUserBookmarksIndex(User).ToListAsync(Token)).Count);
    }

    [Fact]
    public async Task An_import_that_broke_off_is_completed_by_the_next()
    {
        var file = FileOf(200);
        await ImportAsync(file);
        var lost = (await Bookmarks.QueryUserBookmarksIndex(User).ToListAsync(Token)).Take(50).Select(Bookmarks.KeyOf).ToList();
        await Bookmarks.DeleteManyAsync(lost, cancellationToken: Token);

        var report = await ImportAsync(file);

        Assert.Equal((50, 150), (report.Added, report.Unchanged));
        Assert.Equal(200, (await Bookmarks.QueryUserBookmarksIndex(User).ToListAsync(Token)).Count);
    }

    [Fact]
    public async Task Malformed_entries_are_counted_and_the_others_imported()
    {
        await using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "bookmarks.html"));
        var file = await BookmarkFileParser.ParseAsync(stream, Token);

        var report = await Get<Importer>().ImportAsync(User, file, (_, _) => null, Token);

        Assert.Equal((10, 298), (file.Problems.Count, report.Added));
        Assert.Equal(33, report.Groups);
        var all = await Bookmarks.QueryUserBookmarksIndex(User).ToListAsync(Token);
        Assert.Equal(file.Entries.Select(entry => entry.Title).Order(StringComparer.Ordinal), all.Select(bookmark => bookmark.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Progress_ends_at_the_number_of_items()
    {
        var bars = new Dictionary<string, (int Count, Bar Bar)>();
        var file = await ParseAsync(FileOf(130));

        await Get<Importer>().ImportAsync(User, file, (what, count) => (bars[what] = (count, new Bar())).Bar, Token);

        Assert.Equal([("Bookmarks", 130), ("Folders", 2), ("Tags", 130)], bars.Select(bar => (bar.Key, bar.Value.Count)).OrderBy(bar => bar.Key, StringComparer.Ordinal));
        Assert.All(bars.Values, bar => Assert.Equal(bar.Count, bar.Bar.Latest));
    }

    private async Task<ImportReport> ImportAsync(string html) => await Get<Importer>().ImportAsync(User, await ParseAsync(html), (_, _) => null, Token);

    private static Task<BookmarkFile> ParseAsync(string html) => BookmarkFileParser.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(html)), Token);

    /// <summary>A bookmark file: folders of a hundred, one tag each, dates in no order.</summary>
    private static string FileOf(int count)
    {
        var html = new StringBuilder("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
        foreach (var folder in Enumerable.Range(0, count).Chunk(100))
        {
            html.Append(CultureInfo.InvariantCulture, $"<DT><H3>Folder {folder[0] / 100}</H3>\n<DL><p>\n");
            foreach (var number in folder)
            {
                var added = 1_400_000_000 + (number * 7919 % count * 3600);
                html.Append(CultureInfo.InvariantCulture, $"<DT><A HREF=\"https://example.com/{number}\" ADD_DATE=\"{added}\" TAGS=\"tag{number % 50}\">Bookmark {number} 🔖</A>\n");
                html.Append("<DD>").Append('d', 150).Append('\n');
            }
            html.Append("</DL><p>\n");
        }
        return html.Append("</DL>\n").ToString();
    }

    private sealed class Bar : IProgress<BatchProgress>
    {
        public long Latest { get; private set; }

        public void Report(BatchProgress value) => Latest = Math.Max(Latest, value.Done);
    }
}
