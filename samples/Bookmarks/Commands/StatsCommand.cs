using System.CommandLine;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>stats</c>: numbers over all that a user has. The bookmarks are streamed, so that memory does not grow with them.</summary>
internal sealed class StatsCommand(IBookmarkRepository bookmarks, IGroupRepository groups, INoteRepository notes, UnitMeter meter, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("stats", "Show the folders and what there is in them, the years, the tags and the sites");
        command.SetAction(shared.Action<StatsCommand>((stats, arguments, cancellationToken) =>
            stats.RunAsync(arguments.GetRequiredValue(shared.User), cancellationToken)));
        return command;
    }

    public async Task RunAsync(string user, CancellationToken cancellationToken)
    {
        var total = 0;
        var (folders, years, tags, sites) = (new Tally(), new Tally(), new Tally(), new Tally());
        await foreach (var bookmark in bookmarks.QueryUserBookmarksIndex(user).As<BookmarkFacts>().WithOptions(meter.Calls).StreamAsync(cancellationToken))
        {
            total++;
            folders.Add(bookmark.GroupId ?? "");
            years.Add($"{bookmark.CreatedAt.Year}");
            sites.Add(bookmark.Url.Host);
            foreach (var tag in bookmark.Tags)
                tags.Add(tag);
        }
        var tree = await groups.QueryUserGroupsIndex(user).WithOptions(meter.Calls).ToListAsync(cancellationToken);
        var noteCount = await notes.QueryUserNotesIndex(user).WithOptions(meter.Calls).CountAsync(cancellationToken);

        console.MarkupInterpolated($"{user} has [green]{total}[/] bookmarks, {folders.Of("")} of them in no folder, ");
        console.MarkupLineInterpolated($"[green]{tree.Count}[/] folders and [green]{noteCount}[/] notes.");
        console.Write(Show.Groups("Folders", tree, group => $"{folders.Of(group.Id)}"));
        console.WriteLine();
        console.WriteLine("Bookmarks by year");
        console.Write(new BarChart().Width(90).AddItems(years.ByName(), year => new BarChartItem(year.Key, year.Value, Color.Blue)));
        console.WriteLine();
        console.Write(new Columns(Ranking("Tags", tags), Ranking("Sites", sites)).Collapse());
    }

    private static Table Ranking(string title, Tally tally)
    {
        var table = Show.Table(title, "Bookmarks");
        foreach (var (name, count) in tally.Largest(10))
            table.AddRow(new Text(name), Show.Number(count));
        return table;
    }
}
