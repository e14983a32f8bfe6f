using System.CommandLine;
using DynamoGen;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>list</c>: one page of bookmarks, newest first, or one page of a folder in its own order.</summary>
internal sealed class ListCommand(
    IBookmarkRepository bookmarks, IGroupRepository groups, IPreferencesRepository preferences, UnitMeter meter, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var folder = new Option<string?>("--folder") { HelpName = "PATH", Description = "Bookmarks of this folder, such as \"Bookmarks bar/Development\"" };
        var since = new Option<DateTime?>("--since") { HelpName = "DATE", Description = "Bookmarks made on this day or later, such as 2024-06-30" };
        var pageSize = new Option<int?>("--page-size") { HelpName = "N", Description = "How many bookmarks [default: as the user's preferences say]" };
        var token = new Option<string?>("--token") { HelpName = "TOKEN", Description = "The page after the one that named this token" };
        pageSize.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var n) && n is < 1 or > 1000)
                result.AddError("--page-size is 1 to 1000.");
        });
        var command = new Command("list", "Show bookmarks, newest first, a page at a time") { folder, since, pageSize, token };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is not null && result.GetResult(since) is not null)
                result.AddError("A folder is in its own order: leave out --since or --folder.");
        });
        command.SetAction(shared.Action<ListCommand>((list, arguments, cancellationToken) => list.RunAsync(
            arguments.GetRequiredValue(shared.User),
            arguments.GetValue(folder),
            arguments.GetValue(since),
            arguments.GetValue(pageSize),
            arguments.GetValue(token),
            cancellationToken)));
        return command;
    }

    private async Task RunAsync(string user, string? folder, DateTime? since, int? pageSize, string? token, CancellationToken cancellationToken)
    {
        var size = pageSize ?? (await preferences.GetAsync(user, meter.Reads, cancellationToken) ?? new() { UserId = user }).BookmarksPerPage;
        var page = folder is null
            ? await NewestAsync(user, since, size, token, cancellationToken)
            : await InFolderAsync(user, folder, size, token, cancellationToken);
        console.Write(Show.Bookmarks(page.Items));
        if (page.NextToken is not null)
            await console.Profile.Out.Writer.WriteLineAsync($"There are more: the same command with --token {page.NextToken}"); // Never broken into lines.
    }

    private Task<Page<Bookmark>> NewestAsync(string user, DateTime? since, int size, string? token, CancellationToken cancellationToken)
    {
        var range = since is { } day ? KeyRange.From(new DateTimeOffset(day, TimeSpan.Zero)) : default;
        return bookmarks.QueryUserBookmarksIndex(user, range).Descending().WithOptions(meter.Calls).PageAsync(size, token, cancellationToken);
    }

    private async Task<Page<Bookmark>> InFolderAsync(string user, string folder, int size, string? token, CancellationToken cancellationToken)
    {
        var id = Ids.Group(user, folder.TrimEnd('/') + "/");
        if (!await groups.ExistsAsync(id, meter.Reads, cancellationToken))
            throw new UsageException($"{user} has no folder '{folder}'. The command stats shows the folders.");
        return await bookmarks.QueryGroupBookmarksIndex(id).WithOptions(meter.Calls).PageAsync(size, token, cancellationToken);
    }
}
