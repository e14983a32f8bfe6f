using System.CommandLine;
using DynamoGen;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>init-db</c>: makes the tables that the models declare, or says that there is nothing to do.</summary>
internal sealed class InitDbCommand(DynamoGenClient client, IOptions<DynamoGenOptions> options, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var yes = new Option<bool>("--yes") { Description = "Make tables in AWS, too, where they may cost money" };
        var command = new Command("init-db", "Make the tables; repeatable, and safe in several processes at once") { yes };
        command.SetAction(shared.Action<InitDbCommand>((initDb, arguments, cancellationToken) =>
            initDb.RunAsync(mayApply: arguments.GetValue(yes) || !shared.IsAws(arguments), cancellationToken)));
        return command;
    }

    /// <summary>Shows what has to be done, and does it.</summary>
    /// <param name="mayApply">Whether it may be done, or only shown.</param>
    /// <param name="cancellationToken">Ends the waiting; what was begun goes on in the database.</param>
    public async Task RunAsync(bool mayApply, CancellationToken cancellationToken)
    {
        var provisioner = new TableProvisioner(client.ServiceClient, options.Value);
        var plan = await provisioner.PlanAsync(BookmarksModel.Tables, cancellationToken);
        console.Write(plan.ToString());
        if (!plan.HasSteps && !plan.IsRefused)
            return;
        if (!mayApply)
            throw new UsageException("Nothing was made, because these tables are in AWS. Run init-db --aws --yes to make them.");
        await provisioner.ApplyAsync(plan, cancellationToken: cancellationToken);
        console.MarkupLineInterpolated($"[green]{plan.Tables.Count} tables are ready.[/]");
    }
}
