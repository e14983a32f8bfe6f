using DynamoGen.Hosting;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>
/// The command <c>init-db</c>: prints what has to be done so that an endpoint has the declared tables, does it, and waits until they are ready. One line in a program's <c>Main</c>:
/// <code>if (InitDb.Requested(args)) return await InitDb.RunAsync&lt;ShopModel&gt;(args);</code>
/// </summary>
/// <remarks>
/// It creates and adds, and never deletes or changes what is there; see <see cref="TableProvisioner"/>. Exit codes: 0 when the tables are as declared (or, with <c>--plan</c>, could be made so);
/// 1 on any error, when a table is refused, and when there is something to do on an endpoint that is not local and <c>--yes</c> is missing.
/// </remarks>
public static class InitDb
{
    /// <summary>The command word.</summary>
    public const string Verb = "init-db";

    /// <summary>Whether a program was started with <c>init-db</c> as its first argument.</summary>
    /// <param name="args">The program's arguments.</param>
    public static bool Requested(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count > 0 && args[0] == Verb;
    }

    /// <summary>Runs the command for one model. Errors are printed, on one screen, and told by the exit code; none is thrown.</summary>
    /// <typeparam name="TModel">The model whose tables are wanted.</typeparam>
    /// <param name="args">The program's arguments; <c>init-db --help</c> lists what it takes.</param>
    /// <param name="configure">Sets the program's own endpoint, region, credentials and table naming; arguments go before them.</param>
    /// <param name="output">Where the plan and progress are printed; the console when null.</param>
    /// <param name="error">Where errors are printed; the console's error stream when null.</param>
    /// <param name="cancellationToken">Ends the command; what was begun goes on at the service.</param>
    /// <returns>The program's exit code: 0 or 1.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<int> RunAsync<TModel>(
        IReadOnlyList<string> args, Action<DynamoGenOptions>? configure = null, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellationToken = default)
        where TModel : IDynamoModel =>
        RunAsync([new ModelTables(TModel.Name, TModel.Tables)], args, configure, output, error, cancellationToken);

    /// <summary>Runs the command for the tables of several models, merged where they name the same table.</summary>
    /// <param name="models">The models.</param>
    /// <param name="args">The program's arguments; <c>init-db --help</c> lists what it takes.</param>
    /// <param name="configure">Sets the program's own endpoint, region, credentials and table naming; arguments go before them.</param>
    /// <param name="output">Where the plan and progress are printed; the console when null.</param>
    /// <param name="error">Where errors are printed; the console's error stream when null.</param>
    /// <param name="cancellationToken">Ends the command; what was begun goes on at the service.</param>
    /// <returns>The program's exit code: 0 or 1.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<int> RunAsync(
        IReadOnlyList<ModelTables> models, IReadOnlyList<string> args, Action<DynamoGenOptions>? configure = null, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(args);
        return new InitDbCommand(output ?? Console.Out, error ?? Console.Error).RunAsync(models, args, configure, cancellationToken);
    }
}
