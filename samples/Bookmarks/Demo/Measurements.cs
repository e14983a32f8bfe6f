using System.Diagnostics;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Bookmarks;

/// <summary>Runs the steps of the demo: shows the code of each, and adds up what it consumed and how long it took.</summary>
internal sealed class Measurements(UnitMeter meter, IAnsiConsole console)
{
    private readonly Table table = Show.Table("What for")
        .AddColumn(new TableColumn("Read units").RightAligned())
        .AddColumn(new TableColumn("Write units").RightAligned())
        .AddColumn(new TableColumn("ms").RightAligned());

    /// <summary>Runs one step.</summary>
    /// <param name="purpose">What it is for, in words.</param>
    /// <param name="step">The step.</param>
    /// <param name="code">Its code; the compiler fills it in.</param>
    public Task RunAsync(string purpose, Func<Task> step, [CallerArgumentExpression(nameof(step))] string code = "") => RunAsync(
        purpose,
        async () =>
        {
            await step();
            return true;
        },
        code);

    /// <inheritdoc cref="RunAsync(string, Func{Task}, string)"/>
    public async Task<T> RunAsync<T>(string purpose, Func<Task<T>> step, [CallerArgumentExpression(nameof(step))] string code = "")
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(purpose)}[/]").LeftJustified());
        console.MarkupLineInterpolated($"[grey]{Essential(code)}[/]");
        meter.Take();
        var start = Stopwatch.GetTimestamp();
        var result = await step();
        var elapsed = Stopwatch.GetElapsedTime(start);
        var (read, write) = meter.Take();
        table.AddRow(new Text(purpose), Show.Number(read), Show.Number(write), Show.Number(Math.Round(elapsed.TotalMilliseconds)));
        return result;
    }

    /// <summary>Shows what all steps consumed.</summary>
    public void WriteSummary()
    {
        console.WriteLine();
        console.Write(new Rule("[bold]What it cost, as the service reports it[/]").LeftJustified());
        console.Write(table);
    }

    /// <summary>The code without what every call has.</summary>
    private static string Essential(string code) => code
        .Replace("() =>", "", StringComparison.Ordinal)
        .Replace(".WithOptions(meter.Calls)", "", StringComparison.Ordinal)
        .Replace(", cancellationToken", "", StringComparison.Ordinal)
        .Replace("cancellationToken", "", StringComparison.Ordinal)
        .Replace(", meter.Reads", "", StringComparison.Ordinal)
        .Trim();
}
