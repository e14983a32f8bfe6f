using System.CommandLine;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>note TEXT</c> writes a note; <c>note</c> alone shows the newest ones.</summary>
internal sealed class NoteCommand(StartPage startPage, INoteRepository notes, UnitMeter meter, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var text = new Argument<string?>("TEXT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "What the note says; without it, the newest 20 notes are shown",
        };
        var on = Arguments.WebAddress("--on", "The bookmark that the note is about, or whose notes are shown");
        var tags = new Option<string[]>("--tag") { HelpName = "TAG", Description = "A tag of the note; may be given several times" };
        var command = new Command("note", "Write a note, or show the newest ones") { text, on, tags };
        command.SetAction(shared.Action<NoteCommand>((note, arguments, cancellationToken) => arguments.GetValue(text) is { Length: > 0 } words
            ? note.AddAsync(arguments.GetRequiredValue(shared.User), words, arguments.GetValue(on), arguments.GetValue(tags) ?? [], cancellationToken)
            : note.ShowAsync(arguments.GetRequiredValue(shared.User), arguments.GetValue(on), cancellationToken)));
        return command;
    }

    private async Task AddAsync(string user, string text, Uri? on, string[] tags, CancellationToken cancellationToken) =>
        console.Write(Show.Notes([await startPage.AddNoteAsync(user, text, on, tags, cancellationToken)]));

    private async Task ShowAsync(string user, Uri? on, CancellationToken cancellationToken)
    {
        var newest = on is null
            ? await notes.QueryUserNotesIndex(user).Descending().Take(20).WithOptions(meter.Calls).ToListAsync(cancellationToken)
            : await notes.QueryBookmarkNotesIndex(Ids.Bookmark(user, on)).Descending().Take(20).WithOptions(meter.Calls).ToListAsync(cancellationToken);
        console.Write(Show.Notes(newest));
    }
}
