using System.CommandLine;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>search --tag TAG</c>: bookmarks and notes of a tag.</summary>
internal sealed class SearchCommand(StartPage startPage, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var tag = new Option<string>("--tag") { HelpName = "TAG", Description = "The tag", Required = true };
        var command = new Command("search", "Show the newest 50 bookmarks and notes of a tag") { tag };
        command.SetAction(shared.Action<SearchCommand>((search, arguments, cancellationToken) =>
            search.RunAsync(arguments.GetRequiredValue(shared.User), arguments.GetRequiredValue(tag), cancellationToken)));
        return command;
    }

    private async Task RunAsync(string user, string tag, CancellationToken cancellationToken)
    {
        var found = await startPage.TaggedAsync(user, tag, count: 50, cancellationToken);
        console.Write(Show.Bookmarks(found.Bookmarks));
        if (found.Notes.Count > 0)
            console.Write(Show.Notes(found.Notes));
    }
}
