using System.CommandLine;
using DynamoGen;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>import FILE</c>: stores a browser's exported bookmarks.</summary>
internal sealed class ImportCommand(Importer importer, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A browser's bookmarks, exported as HTML" };
        var command = new Command("import", "Store a browser's exported bookmarks; repeatable, nothing is stored twice") { file };
        command.SetAction(shared.Action<ImportCommand>((import, arguments, cancellationToken) =>
            import.RunAsync(arguments.GetRequiredValue(shared.User), arguments.GetRequiredValue(file), showProblems: true, cancellationToken)));
        return command;
    }

    public async Task RunAsync(string user, FileInfo path, bool showProblems, CancellationToken cancellationToken)
    {
        await using var stream = path.OpenRead();
        var file = await BookmarkFileParser.ParseAsync(stream, cancellationToken);
        var report = await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn(), new ElapsedTimeColumn())
            .StartAsync(context => importer.ImportAsync(user, file, BarsOf(context), cancellationToken));

        console.MarkupInterpolated($"[green]{report.Added}[/] bookmarks added, {report.Changed} changed, {report.Unchanged} as they were; ");
        console.MarkupLineInterpolated($"{report.Groups} folders and {report.Tags} tags added.");
        if (showProblems)
            ShowProblems(file.Problems);
    }

    private void ShowProblems(IReadOnlyList<FileProblem> problems)
    {
        if (problems.Count == 0)
            return;
        const int shown = 20;
        var table = Show.Table("Line", "Entry", "Problem").Title($"{problems.Count} entries of the file have a problem");
        foreach (var problem in problems.Take(shown))
            table.AddRow(Show.Number(problem.Line), new Text(problem.Title), new Text(problem.Reason));
        if (problems.Count > shown)
            table.Caption($"and {problems.Count - shown} more");
        console.Write(table);
    }

    private static Func<string, int, IProgress<BatchProgress>?> BarsOf(ProgressContext context) =>
        (what, count) => count == 0 ? null : new Bar(context.AddTask(what, maxValue: count));

    /// <summary>One bar. Set directly: <see cref="Progress{T}"/> would report from other threads, out of order.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => task.Value = value.Done;
    }
}
