using System.Text;
using DynamoGen.Tables;

namespace DynamoGen.Generators.Parsing;

/// <summary>What the service allows as names, and how names are made of one another.</summary>
internal static class NameRules
{
    /// <summary>What is wrong with the name of a table or index; null when nothing is.</summary>
    public static string? CheckTableOrIndex(string name)
    {
        if (name.Length < ServiceLimits.MinNameLength || name.Length > ServiceLimits.MaxNameLength)
            return $"it has {name.Length} characters, {ServiceLimits.MinNameLength} to {ServiceLimits.MaxNameLength} are allowed";
        foreach (var c in name)
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.'))
                return $"'{c}' is not allowed, only a-z, A-Z, 0-9, '_', '-' and '.'";
        return null;
    }

    /// <summary>What is wrong with the name of an attribute; null when nothing is.</summary>
    public static string? CheckAttribute(string name, int maximum)
    {
        if (name.Length == 0)
            return "it is empty";
        foreach (var (c, i) in name.Select((c, i) => (c, i)))
            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1])) && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(name[i - 1])))
                return "it holds half of a surrogate pair";
        var bytes = Encoding.UTF8.GetByteCount(name);
        return bytes > maximum ? $"it has {bytes} bytes, {maximum} are allowed" : null;
    }

    /// <summary>The attribute name of a member under a naming policy.</summary>
    public static string Apply(int naming, string name) => naming switch
    {
        1 => char.ToLowerInvariant(name[0]) + name.Substring(1),
        2 => SnakeCase(name),
        _ => name,
    };

    /// <summary>An identifier made of a table or index name.</summary>
    public static string Identifier(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(char.IsLetterOrDigit(c) || c == '_' ? c : '_');
        if (text.Length == 0 || char.IsDigit(text[0]))
            text.Insert(0, '_');
        return text.ToString();
    }

    /// <summary>A property's name made of an attribute's: its words, at whatever separates them, with capitals; empty when there is no letter in it.</summary>
    public static string PascalCase(string name)
    {
        var text = new StringBuilder();
        var startsWord = true;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                text.Append(text.Length == 0 && char.IsDigit(c) ? "_" : "").Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = !char.IsLetterOrDigit(c);
        }

        return text.ToString();
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '_';
            if (startsWord)
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
