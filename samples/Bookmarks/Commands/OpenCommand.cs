using System.CommandLine;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>open</c>: counts a visit of a bookmark, and shows it.</summary>
internal sealed class OpenCommand(StartPage startPage, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var url = Arguments.WebAddress("--url", "The bookmark's address");
        url.Required = true;
        var command = new Command("open", "Count a visit of a bookmark") { url };
        command.SetAction(shared.Action<OpenCommand>((open, arguments, cancellationToken) =>
            open.RunAsync(arguments.GetRequiredValue(shared.User), arguments.GetRequiredValue(url)!, cancellationToken)));
        return command;
    }

    private async Task RunAsync(string user, Uri url, CancellationToken cancellationToken)
    {
        var bookmark = await startPage.OpenAsync(user, url, cancellationToken);
        console.Write(Show.Bookmarks([bookmark]));
        console.MarkupLineInterpolated($"Opened [green]{bookmark.Visits}[/] times.");
    }
}
