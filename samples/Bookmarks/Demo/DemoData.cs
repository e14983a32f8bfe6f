namespace Bookmarks;

/// <summary>What the demo puts beside the imported bookmarks. Ids come of names, so that a second demo on the same data finds its own again.</summary>
internal static class DemoData
{
    /// <summary>A bookmark of the sample file, which notes are about and which is shared.</summary>
    public static Uri Guide { get; } = new("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/");

    public static Uri Bread { get; } = new("https://www.theperfectloaf.com/beginners-sourdough-bread/");

    public static Preferences Preferences(string user) => new()
    {
        UserId = user,
        Theme = Theme.Dark,
        HomePageId = Ids.Page(user, "Home"),
        BookmarksPerPage = 12,
        Shortcuts = new Dictionary<string, Uri> { ["w"] = new("https://www.wikipedia.org/"), ["m"] = new("https://www.openstreetmap.org/") },
    };

    public static IEnumerable<Page> Pages(string user) =>
    [
        new() { UserId = user, Id = Ids.Page(user, "Home"), Title = "Home", Position = 0 },
        new() { UserId = user, Id = Ids.Page(user, "Work"), Title = "Work", Position = 1 },
    ];

    public static IEnumerable<Widget> Widgets(string user)
    {
        var (home, work) = (Ids.Page(user, "Home"), Ids.Page(user, "Work"));
        return
        [
            Widget(home, 2, WidgetKind.LatestBookmarks, "New", new(2, 2)),
            Widget(home, 1, WidgetKind.Tag, "Every day", new(1, 2), ("tag", "daily")),
            Widget(home, 0, WidgetKind.Clock, "Kyoto", new(1, 1), ("zone", "Asia/Tokyo")),
            Widget(home, 3, WidgetKind.SharedWithMe, "From friends", new(1, 1)),
            Widget(work, 0, WidgetKind.Folder, "Development", new(2, 3), ("path", "Bookmarks bar/Development/")),
            Widget(work, 1, WidgetKind.Notes, "Notes", new(1, 3)),
        ];
    }

    /// <summary>A bookmark of somebody else's, to be shared with the user.</summary>
    public static Bookmark BookmarkOfCarol()
    {
        var url = new Uri("https://www.rijksmuseum.nl/en/collection");
        return new() { Id = Ids.Bookmark("carol", url), UserId = "carol", Url = url, Title = "Rijksmuseum: the whole collection" };
    }

    private static Widget Widget(
        string pageId, int position, WidgetKind kind, string title, WidgetSize size, params IEnumerable<(string Name, string Value)> settings) => new()
    {
        PageId = pageId,
        Id = Ids.Widget(pageId, title),
        Position = position,
        Kind = kind,
        Title = title,
        Size = size,
        Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value),
    };
}
