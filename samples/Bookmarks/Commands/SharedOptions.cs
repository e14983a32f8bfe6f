using System.CommandLine;
using DynamoGen;
using DynamoGen.Local;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Bookmarks;

/// <summary>The options that every command has, and how a command is run with them.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> data = new("--data")
    {
        Recursive = true,
        HelpName = "FOLDER",
        Description = $"Start DynamoDB Local on this folder; commands that name the same one share its data [default: {Database.DefaultFolder}; the demo: in memory]",
    };
    private readonly Option<string> endpoint = new("--endpoint")
    {
        Recursive = true,
        HelpName = "URL",
        Description = "Use the DynamoDB Local that answers there",
    };
    private readonly Option<bool> aws = new("--aws") { Recursive = true, Description = "Use the AWS account and region of the environment" };

    public SharedOptions()
    {
        User.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !UserName.IsValid(name))
                result.AddError($"'{name}' is no user name. {UserName.Rule}");
        });
        endpoint.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
                result.AddError($"'{text}' is no endpoint: give a web address, such as http://localhost:8000.");
        });
    }

    /// <summary>Whose start page it is.</summary>
    public Option<string> User { get; } = new("--user")
    {
        Recursive = true,
        HelpName = "NAME",
        Description = "Whose start page it is",
        DefaultValueFactory = _ => "ada",
    };

    public IEnumerable<Option> All => [User, data, endpoint, aws];

    public bool IsAws(ParseResult arguments) => arguments.GetValue(aws);

    /// <summary>The action of a command: opens the database that the options name, makes the command's class over it, and runs it.</summary>
    /// <typeparam name="TCommand">The command's class.</typeparam>
    /// <param name="run">Hands over the arguments.</param>
    /// <param name="inMemory">Whether the data are kept in memory, rather than in the default folder, when no option names a place.</param>
    public Func<ParseResult, CancellationToken, Task<int>> Action<TCommand>(
        Func<TCommand, ParseResult, CancellationToken, Task> run, bool inMemory = false) where TCommand : class =>
        async (arguments, cancellationToken) =>
        {
            try
            {
                await using var database = await OpenAsync(arguments, inMemory, cancellationToken);
                await run(database.Services.GetRequiredService<TCommand>(), arguments, cancellationToken);
                ShowUnits(database.Services.GetRequiredService<UnitMeter>().Take());
                return 0;
            }
            catch (Exception e) when (e is UsageException or DynamoGenException or DynamoDbLocalException or IOException or UnauthorizedAccessException)
            {
                // What the person at the keyboard can mend. Anything else is a fault of the program, and shown with its stack.
                await Console.Error.WriteLineAsync($"error: {e.Message}");
                return 1;
            }
        };

    private Task<Database> OpenAsync(ParseResult arguments, bool inMemory, CancellationToken cancellationToken)
    {
        if (IsAws(arguments))
            return Task.FromResult(Database.InAws());
        if (arguments.GetValue(endpoint) is { } address)
            return Task.FromResult(Database.At(new Uri(address)));
        return Database.StartAsync(arguments.GetValue(data) ?? (inMemory ? null : Database.DefaultFolder), cancellationToken);
    }

    private static void ShowUnits((double Read, double Write) units)
    {
        if (units != default)
            AnsiConsole.MarkupLineInterpolated($"[grey]{units.Read:0.#} read units, {units.Write:0.#} write units[/]");
    }
}
