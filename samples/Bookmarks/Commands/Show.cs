using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bookmarks;

/// <summary>How items look on the console.</summary>
internal static class Show
{
    public static IRenderable Bookmarks(IReadOnlyCollection<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
            return Nothing("No bookmarks.");
        var table = Table("Added", "Title", "Address", "Tags");
        foreach (var bookmark in bookmarks)
            table.AddRow(Date(bookmark.CreatedAt), new Text(bookmark.Title), Address(bookmark.Url), Tags(bookmark.Tags));
        return table;
    }

    public static IRenderable Notes(IReadOnlyCollection<Note> notes)
    {
        if (notes.Count == 0)
            return Nothing("No notes.");
        var table = Table("Written", "Note", "Tags");
        foreach (var note in notes)
            table.AddRow(Date(note.CreatedAt), new Text(note.Text), Tags(note.Tags));
        return table;
    }

    public static IRenderable Widgets(IEnumerable<Widget> widgets)
    {
        var table = Table("Position", "Widget", "Shows", "Size", "Settings");
        foreach (var widget in widgets)
            table.AddRow(
                new Text($"{widget.Position}"),
                new Text(widget.Title),
                new Text($"{widget.Kind}"),
                new Text($"{widget.Size.Columns} × {widget.Size.Rows}"),
                new Text(string.Join(", ", widget.Settings.Select(setting => $"{setting.Key}: {setting.Value}"))));
        return table;
    }

    public static IRenderable Shares(IReadOnlyCollection<Share> shares, IEnumerable<Bookmark> bookmarks)
    {
        if (shares.Count == 0)
            return Nothing("No shares.");
        var titles = bookmarks.ToDictionary(bookmark => bookmark.Id, bookmark => bookmark.Title);
        var table = Table("Since", "Bookmark", "From", "To", "May", "Until");
        foreach (var share in shares)
            table.AddRow(
                Date(share.CreatedAt),
                new Text(titles.GetValueOrDefault(share.ItemId, "(gone)")),
                new Text(share.OwnerId),
                new Text(share.RecipientId),
                new Text(share.Permission.ToString().ToLowerInvariant()),
                share.ExpiresAt is { } end ? Date(end) : new Text("–"));
        return table;
    }

    /// <summary>Folders as a tree. They come in the order of their paths, so each follows the one it lies in.</summary>
    public static IRenderable Groups(string title, IReadOnlyList<Group> groups, Func<Group, string> remark)
    {
        var tree = new Tree(title);
        var path = new Stack<IHasTreeNodes>([tree]);
        foreach (var group in groups)
        {
            while (path.Count > group.Depth - groups[0].Depth + 1)
                path.Pop();
            path.Push(path.Peek().AddNode(Markup.FromInterpolated($"{group.Name} [grey]{remark(group)}[/]")));
        }
        return tree;
    }

    public static Table Table(params IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(column);
        return table;
    }

    public static IRenderable Number(double value) => new Text(value.ToString("#,0.#", CultureInfo.InvariantCulture)).RightJustified();

    private static Text Date(DateTimeOffset date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Style(Color.Grey));

    private static Text Tags(IEnumerable<string> tags) => new(string.Join(' ', tags.Order(StringComparer.Ordinal)), new Style(Color.Blue));

    /// <summary>An address without its scheme, cut to what fits into a table.</summary>
    private static Text Address(Uri url) => new($"{url.Authority}{Uri.UnescapeDataString(url.AbsolutePath)}".TrimEnd('/')) { Overflow = Overflow.Ellipsis };

    private static Markup Nothing(string text) => Markup.FromInterpolated($"[grey]{text}[/]\n");
}
