using System.Text;
using Bookmarks;

namespace DynamoGen.IntegrationTests.BookmarksSample;

public class BookmarkFileParserTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<BookmarkFile> ParseAsync(string html) => BookmarkFileParser.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(html)), Token);

    private static async Task<FileEntry> ParseOneAsync(string html) => Assert.Single((await ParseAsync($"<DL><p>{html}</DL>")).Entries);

    private static async Task<FileProblem> ProblemOfAsync(string html)
    {
        var file = await ParseAsync($"<DL><p>\n{html}\n<DT><A HREF=\"https://example.com/after\">After</A>\n</DL>");
        Assert.Equal("After", Assert.Single(file.Entries).Title);
        return Assert.Single(file.Problems);
    }

    [Fact]
    public async Task An_entry_has_its_address_title_date_tags_and_description()
    {
        var entry = await ParseOneAsync("""<DT><A HREF="https://example.com/a?b=1&amp;c=2#d" ADD_DATE="1700000000" TAGS="One, two,,TWO">A &amp; B</A><DD>About<br>it""");

        Assert.Equal("https://example.com/a?b=1&c=2#d", entry.Url.AbsoluteUri);
        Assert.Equal("A & B", entry.Title);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), entry.Added);
        Assert.Equal(["one", "two"], entry.Tags.Order());
        Assert.Equal("Aboutit", entry.Description);
        Assert.Null(entry.FolderPath);
    }

    [Fact]
    public async Task Nested_lists_are_nested_folders()
    {
        var file = await ParseAsync("""
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <H1>Bookmarks</H1>
            <DL><p>
                <DT><A HREF="https://example.com/0">0</A>
                <DT><H3 ADD_DATE="1600000000">Outer</H3>
                <DD>About the folder
                <DL><p>
                    <DT><A HREF="https://example.com/1">1</A>
                    <DT><H3>Inner</H3>
                    <DL><p>
                        <DT><A HREF="https://example.com/2">2</A>
                    </DL><p>
                    <DT><A HREF="https://example.com/3">3</A>
                </DL><p>
                <DT><A HREF="https://example.com/4">4</A>
            </DL>
            """);

        Assert.Empty(file.Problems);
        Assert.Equal(["Outer/", "Outer/Inner/"], file.Folders.Select(folder => folder.Path));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_600_000_000), file.Folders[0].Added);
        Assert.Equal([("0", null), ("1", "Outer/"), ("2", "Outer/Inner/"), ("3", "Outer/"), ("4", null)], file.Entries.Select(entry => (entry.Title, entry.FolderPath)));
        Assert.All(file.Entries, entry => Assert.Null(entry.Description));
    }

    [Fact]
    public async Task Folders_of_the_same_path_are_one_folder()
    {
        var file = await ParseAsync("""<DL><DT><H3>A</H3><DL><DT><A HREF="https://example.com/1">1</A></DL><DT><H3>A</H3><DL><DT><A HREF="https://example.com/2">2</A></DL></DL>""");

        Assert.Equal("A/", Assert.Single(file.Folders).Path);
        Assert.All(file.Entries, entry => Assert.Equal("A/", entry.FolderPath));
    }

    [Fact]
    public async Task A_slash_in_the_name_of_a_folder_is_not_a_folder_in_a_folder()
    {
        var file = await ParseAsync("""<DL><DT><H3>50% A/B</H3><DL><DT><A HREF="https://example.com/">1</A></DL></DL>""");

        Assert.Equal(new FileFolder("50%25 A%2FB/", "50% A/B", null), Assert.Single(file.Folders));
    }

    [Theory]
    [InlineData("""<DT><A HREF="https://example.com/">Ends with the line""")]
    [InlineData("""<DT><A HREF="https://example.com/">Ends with the line <DD>Described<DT><HR>""")]
    [InlineData("""<A HREF='https://example.com/'>Ends with the line</a>""")]
    public async Task Tags_that_are_not_closed_do_no_harm(string html)
    {
        var file = await ParseAsync($"<DL><p>{html}<DT><A HREF=\"https://example.com/next\">Next</A></DL>");

        Assert.Empty(file.Problems);
        Assert.Equal(["Ends with the line", "Next"], file.Entries.Select(entry => entry.Title));
    }

    [Theory]
    [InlineData("🦖 Ελληνικά 日本語")]
    [InlineData("هذا عنوان")]
    [InlineData("[bold]not markup[/]")]
    public async Task Titles_are_kept_as_they_are(string title) => Assert.Equal(title, (await ParseOneAsync($"<DT><A HREF=\"https://example.com/\">{title}</A>")).Title);

    [Fact]
    public async Task An_entry_without_a_title_is_called_by_its_site() =>
        Assert.Equal("example.com", (await ParseOneAsync("""<DT><A HREF="https://example.com/x"> </A>""")).Title);

    [Theory]
    [InlineData("")]
    [InlineData("ADD_DATE=\"\"")]
    [InlineData("ADD_DATE=\"0\"")]
    public async Task A_date_that_the_browser_did_not_know_is_none(string date) =>
        Assert.Null((await ParseOneAsync($"<DT><A HREF=\"https://example.com/\" {date}>X</A>")).Added);

    [Theory]
    [InlineData("""<DT><A ADD_DATE="1">X</A>""", "no address")]
    [InlineData("""<DT><A HREF="  ">X</A>""", "no address")]
    [InlineData("""<DT><A HREF="ttp//example.com">X</A>""", "not an address")]
    [InlineData("""<DT><A HREF="http://">X</A>""", "not an address")]
    [InlineData("""<DT><A HREF="javascript:alert(1)">X</A>""", "not a web address (javascript:)")]
    [InlineData("""<DT><A HREF="place:sort=8">X</A>""", "not a web address (place:)")]
    [InlineData("""<DT><A HREF="/etc/passwd">X</A>""", "not a web address (file:)")]
    [InlineData("""<DT><A HREF="https://example.com/" ADD_DATE="last tuesday">X</A>""", "an unreadable date")]
    [InlineData("""<DT><A HREF="https://example.com/" ADD_DATE="-1">X</A>""", "an unreadable date")]
    [InlineData("""<DT><A HREF="https://example.com/" ADD_DATE="99999999999999">X</A>""", "an unreadable date")]
    public async Task An_entry_that_makes_no_sense_is_reported_and_the_rest_goes_on(string html, string reason) => Assert.Equal(new FileProblem(2, "X", reason), await ProblemOfAsync(html));

    [Fact]
    public async Task An_address_that_comes_twice_is_kept_once()
    {
        var file = await ParseAsync("<DL>\n<DT><A HREF=\"https://example.com\">First</A>\n<DT><A HREF=\"https://example.com/\">Second</A>\n<DT><A HREF=\"https://example.com/#top\">Third</A>\n</DL>");

        Assert.Equal(["First", "Third"], file.Entries.Select(entry => entry.Title));
        Assert.Equal([new FileProblem(3, "Second", "the same address as line 2")], file.Problems);
    }

    [Fact]
    public async Task What_is_larger_than_a_bookmark_may_be_is_reported()
    {
        Assert.Contains("title", (await ProblemOfAsync($"<DT><A HREF=\"https://example.com/\">{new string('ü', 513)}</A>")).Reason, StringComparison.Ordinal);
        Assert.Contains("address", (await ProblemOfAsync($"<DT><A HREF=\"https://example.com/{new string('x', 8192)}\">X</A>")).Reason, StringComparison.Ordinal);
        Assert.Contains("tags", (await ProblemOfAsync($"<DT><A HREF=\"https://example.com/\" TAGS=\"{new string('x', 201)}\">X</A>")).Reason, StringComparison.Ordinal);
        Assert.Contains("tags", (await ProblemOfAsync($"<DT><A HREF=\"https://example.com/\" TAGS=\"{string.Join(',', Enumerable.Range(0, 51))}\">X</A>")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_description_that_is_too_large_is_left_out_and_reported()
    {
        var file = await ParseAsync($"<DL><DT><A HREF=\"https://example.com/\">X</A><DD>{new string('x', 16385)}</DL>");

        Assert.Null(Assert.Single(file.Entries).Description);
        Assert.Single(file.Problems);
    }

    [Fact]
    public async Task Folders_nested_beyond_the_size_of_a_key_give_their_bookmarks_to_the_one_around_them()
    {
        var name = new string('x', 500);
        var file = await ParseAsync($"<DL><DT><H3>{name}</H3><DL><DT><H3>{name}</H3><DL><DT><H3>{name}</H3><DL><DT><A HREF=\"https://example.com/\">X</A></DL></DL></DL></DL>");

        Assert.Equal(2, file.Folders.Count);
        Assert.Equal(file.Folders[1].Path, Assert.Single(file.Entries).FolderPath);
        Assert.Single(file.Problems);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused() => await Assert.ThrowsAsync<UsageException>(() => ParseAsync("<html><body><a href='https://example.com/'>Hello</a></body></html>"));

    [Fact]
    public async Task The_sample_file_has_some_three_hundred_entries_and_all_that_a_parser_can_stumble_over()
    {
        await using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "bookmarks.html"));

        var file = await BookmarkFileParser.ParseAsync(stream, Token);

        Assert.Equal((298, 33, 10), (file.Entries.Count, file.Folders.Count, file.Problems.Count));
        Assert.Contains(file.Entries, entry => entry.Added is null);
        Assert.Contains(file.Entries, entry => entry.Title.Any(c => c is >= 'א' and <= 'ת'));
        Assert.Equal(4, file.Folders.Max(folder => folder.Path.Count(c => c == '/')));
    }
}
