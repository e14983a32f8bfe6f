namespace Bookmarks;

/// <summary>What names of users look like. They are part of keys, where <c>#</c> separates.</summary>
public static class UserName
{
    public const string Rule = "A user name has 1 to 64 small letters, digits, dots, hyphens and underscores.";

    public static bool IsValid(string? name) =>
        name is { Length: >= 1 and <= 64 } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}
