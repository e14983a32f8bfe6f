using System.CommandLine;

namespace Bookmarks;

/// <summary>Makes options and arguments of types that the command-line library does not know.</summary>
internal static class Arguments
{
    /// <summary>An option that is a web address.</summary>
    public static Option<Uri?> WebAddress(string name, string description) => new(name)
    {
        HelpName = "URL",
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "ftp")
                return url;
            result.AddError($"'{text}' is not a web address, such as https://example.com/.");
            return null;
        },
    };
}
