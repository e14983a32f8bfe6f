using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Bookmarks;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
if (Console.IsOutputRedirected)
{
    // For a file or another program: text alone, in lines of one width.
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Width = 120;
}

var shared = new SharedOptions();
var root = new RootCommand("The storage of a personal start page, on DynamoDB through DynamoGen. Without a command it runs the demo.")
{
    InitDbCommand.Create(shared),
    ImportCommand.Create(shared),
    ListCommand.Create(shared),
    SearchCommand.Create(shared),
    OpenCommand.Create(shared),
    NoteCommand.Create(shared),
    ShareCommand.Create(shared),
    StatsCommand.Create(shared),
    DemoCommand.Create(shared),
};
foreach (var option in shared.All)
    root.Options.Add(option);
root.SetAction(DemoCommand.Action(shared));
var command = root.Parse(args);
if (command.Action is ParseErrorAction mistake)
    mistake.ShowHelp = false; // The mistake in one line; --help has the rest.
return await command.InvokeAsync();
