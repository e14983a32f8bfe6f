using System.Diagnostics;
using Bookmarks;

namespace DynamoGen.IntegrationTests.BookmarksSample;

/// <summary>The sample as its users run it: a process of its own for every command.</summary>
public class BookmarksCommandLineTests(DynamoDbFixture database)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_runs_to_its_end()
    {
        var (code, output, error) = await RunAsync("demo", "--endpoint", database.Endpoint.AbsoluteUri, "--user", NewUser());

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("298 bookmarks added", output, StringComparison.Ordinal);
        Assert.Contains("0 bookmarks added, 0 changed, 298 as they were", output, StringComparison.Ordinal);
        Assert.Contains("Shares that a user received", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_in_different_processes_share_a_data_folder()
    {
        _ = database.Endpoint;
        var folder = Directory.CreateTempSubdirectory("bookmarks-").FullName;
        try
        {
            var file = Path.Combine(folder, "mine.html");
            await File.WriteAllTextAsync(file, """<DL><DT><A HREF="https://example.com/tea" ADD_DATE="1700000000">All about tea</A></DL>""", Token);
            string[] data = ["--data", Path.Combine(folder, "data")];

            Assert.Equal(0, (await RunAsync(["init-db", .. data])).Code);
            Assert.Equal(0, (await RunAsync(["import", file, .. data])).Code);
            Assert.Contains("All about tea", (await RunAsync(["list", .. data])).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Every_command_shows_what_the_ones_before_have_stored()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """<DL><DT><H3>Tea</H3><DL><DT><A HREF="https://example.com/tea" ADD_DATE="1700000000" TAGS="tea">All about tea</A></DL></DL>""", Token);
            string[] shared = ["--endpoint", database.Endpoint.AbsoluteUri, "--user", NewUser()];

            Assert.Equal(0, (await RunAsync(["init-db", .. shared])).Code);
            Assert.Contains("No changes", (await RunAsync(["init-db", .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("1 bookmarks added", (await RunAsync(["import", file, .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("All about tea", (await RunAsync(["list", "--folder", "Tea", .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("All about tea", (await RunAsync(["search", "--tag", "tea", .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("Drink it", (await RunAsync(["note", "Drink it", "--on", "https://example.com/tea", .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("Drink it", (await RunAsync(["note", .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("bob", (await RunAsync(["share", "--url", "https://example.com/tea", "--with", "bob", .. shared])).Output, StringComparison.Ordinal);
            Assert.Contains("1 folders and 1 notes", (await RunAsync(["stats", .. shared])).Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("list", "--page-size", "0")]
    [InlineData("note", "Text", "--on", "nowhere")]
    [InlineData("share", "--with", "bob")]
    [InlineData("search")]
    [InlineData("list", "--user", "Ada#1")]
    [InlineData("list", "--endpoint", "localhost")]
    [InlineData("no-such-command")]
    [InlineData("import", "no-such-file.html", "--endpoint", "http://127.0.0.1:9/")]
    [InlineData("list", "--endpoint", "http://127.0.0.1:9/")]
    public async Task A_mistake_ends_with_1_and_says_what_is_wrong(params string[] arguments) => AssertMistake(await RunAsync(arguments));

    [Theory]
    [InlineData("list", "--folder", "No such folder")]
    [InlineData("list", "--token", "no-such-token")]
    [InlineData("note", "Text", "--on", "https://example.com/no-such-bookmark")]
    [InlineData("share", "--url", "https://example.com/no-such-bookmark", "--with", "bob")]
    public async Task What_is_not_there_ends_with_1_and_says_so(params string[] arguments)
    {
        await RunAsync("init-db", "--endpoint", database.Endpoint.AbsoluteUri);

        AssertMistake(await RunAsync([.. arguments, "--endpoint", database.Endpoint.AbsoluteUri]));
    }

    private static void AssertMistake((int Code, string Output, string Error) result)
    {
        Assert.Equal(1, result.Code);
        Assert.NotEmpty(result.Error.Trim());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static string NewUser() => $"demo-{Guid.NewGuid():N}";

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Ids).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("AWS_ENDPOINT_URL_DYNAMODB"); // A test run may have it set; what these tests name counts.
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, await error);
    }
}
