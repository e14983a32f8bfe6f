using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DynamoGen.Tables;

namespace Bookmarks;

/// <summary>
/// Reads the bookmark files that browsers export (NETSCAPE-Bookmark-file-1): HTML of a kind, whose lists are folders and whose links are bookmarks.
/// Tags are seldom closed, so an HTML parser builds the tree; an entry that makes no sense is reported and left out, and the rest goes on.
/// </summary>
public sealed class BookmarkFileParser
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    private readonly Dictionary<IElement, string?> pathsOfLists = [];
    private readonly OrderedDictionary<string, FileFolder> folders = [];
    private readonly OrderedDictionary<string, FileEntry> entries = [];
    private readonly List<FileProblem> problems = [];
    private IElement? heading;
    private FileEntry? described;

    private BookmarkFileParser()
    {
    }

    /// <summary>Reads a bookmark file.</summary>
    /// <exception cref="UsageException">It is not a bookmark file at all.</exception>
    public static async Task<BookmarkFile> ParseAsync(Stream file, CancellationToken cancellationToken = default)
    {
        using var document = await new HtmlParser(Options).ParseDocumentAsync(file, cancellationToken);
        if (document.QuerySelector("dl") is null)
            throw new UsageException("This is not an exported bookmark file: it has no list (<DL>). In a browser, export bookmarks as HTML.");
        var parser = new BookmarkFileParser();
        foreach (var element in document.All)
            parser.Visit(element);
        return new([.. parser.folders.Values], [.. parser.entries.Values], parser.problems);
    }

    /// <summary>
    /// Called for every element, outer ones before inner ones: a folder's heading comes before its list, an entry's link before its description.
    /// </summary>
    private void Visit(IElement element)
    {
        switch (element.LocalName)
        {
            case "h3":
                (heading, described) = (element, null);
                break;
            case "dl":
                pathsOfLists[element] = OpenFolder(PathAround(element));
                (heading, described) = (null, null);
                break;
            case "a" when element.SourceReference is not null: // Others are not in the file: HTML's rules continue a link that was not closed.
                described = ReadEntry(element);
                break;
            case "dd" when described is not null:
                Describe(described, element);
                break;
        }
    }

    /// <summary>The path of the list that an element lies in; null for the outermost list, which has no heading.</summary>
    private string? PathAround(IElement element)
    {
        for (var ancestor = element.ParentElement; ancestor is not null; ancestor = ancestor.ParentElement)
            if (pathsOfLists.TryGetValue(ancestor, out var path))
                return path;
        return null;
    }

    private string? OpenFolder(string? parentPath)
    {
        if (heading is null)
            return parentPath;
        var name = Text(heading.TextContent);
        var path = Group.PathOf(parentPath ?? "", name);
        if (name.Length == 0 || IsTooLong(path, ServiceLimits.SortKeyBytes))
        {
            Report(heading, name, $"a folder {(name.Length == 0 ? "without a name" : "nested too deeply")}: its bookmarks go to the one around it");
            return parentPath;
        }
        if (!TryReadDate(heading, out var added))
            Report(heading, name, "a folder with an unreadable date: kept, dated today");
        folders.TryAdd(path, new(path, name, added));
        return path;
    }

    private FileEntry? ReadEntry(IElement element)
    {
        var title = Text(element.TextContent);
        var href = element.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(href))
            return Refuse("no address");
        if (!Uri.TryCreate(href, UriKind.Absolute, out var url))
            return Refuse("not an address");
        if (url.Scheme is not ("http" or "https" or "ftp"))
            return Refuse($"not a web address ({url.Scheme}:)");
        if (IsTooLong(href, Bookmark.UrlBytes))
            return Refuse($"an address of more than {Bookmark.UrlBytes} bytes");
        if (IsTooLong(title, Bookmark.TitleBytes))
            return Refuse($"a title of more than {Bookmark.TitleBytes} bytes");
        if (!TryReadDate(element, out var added))
            return Refuse("an unreadable date");
        var tags = Tags(element);
        if (tags.Count > Bookmark.TagCount || tags.Any(tag => IsTooLong(tag, Bookmark.TagBytes)))
            return Refuse($"more than {Bookmark.TagCount} tags, or one of more than {Bookmark.TagBytes} bytes");
        if (entries.TryGetValue(url.AbsoluteUri, out var first))
            return Refuse($"the same address as line {first.Line}");

        var entry = new FileEntry(url, title.Length == 0 ? url.Host : title, null, PathAround(element), added, tags, Line(element));
        entries.Add(url.AbsoluteUri, entry);
        return entry;

        FileEntry? Refuse(string reason)
        {
            Report(element, title, reason);
            return null;
        }
    }

    private void Describe(FileEntry entry, IElement element)
    {
        described = null;
        var inline = element.ChildNodes.TakeWhile(node => node is not IElement { LocalName: "dl" or "dt" });
        var text = Text(string.Concat(inline.Select(node => node.TextContent)));
        if (IsTooLong(text, Bookmark.DescriptionBytes))
            Report(element, entry.Title, $"a description of more than {Bookmark.DescriptionBytes} bytes: the bookmark is kept without it");
        else if (text.Length > 0)
            entries[entry.Url.AbsoluteUri] = entry with { Description = text };
    }

    /// <summary>Reads <c>ADD_DATE</c>, in seconds since 1970. Browsers leave it out or write 0 when they do not know.</summary>
    private static bool TryReadDate(IElement element, out DateTimeOffset? date)
    {
        date = null;
        if (element.GetAttribute("add_date")?.Trim() is not { Length: > 0 } text)
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return false;
        date = seconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    private static HashSet<string> Tags(IElement element)
    {
        var tags = (element.GetAttribute("tags") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. tags.Select(tag => tag.ToLowerInvariant())];
    }

    /// <summary>A text with its line ends and runs of spaces made single spaces.</summary>
    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsTooLong(string text, int bytes) => Encoding.UTF8.GetByteCount(text) > bytes;

    private static int Line(IElement element) => element.SourceReference?.Position.Line ?? 0;

    private void Report(IElement element, string title, string reason) => problems.Add(new(Line(element), title, reason));
}
