using System.Security.Cryptography;
using System.Text;

namespace Bookmarks;

/// <summary>
/// Makes ids from what an item is known by: the same address, folder or page of the same user always has the same id. That makes imports repeatable,
/// and lets commands find a bookmark by its address without looking it up.
/// </summary>
public static class Ids
{
    public static string Page(string userId, string title) => Of("page", userId, title);

    public static string Widget(string pageId, string title) => Of("widget", pageId, title);

    public static string Bookmark(string userId, Uri url) => Of("bookmark", userId, url.AbsoluteUri);

    public static string Group(string userId, string path) => Of("group", userId, path);

    public static string Note(string userId, DateTimeOffset createdAt, string text) => Of("note", userId, createdAt.ToUniversalTime().ToString("O"), text);

    /// <summary>96 bits of a hash: with a billion items, the odds that any two collide are below one in a hundred billion.</summary>
    private static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 12));
}
