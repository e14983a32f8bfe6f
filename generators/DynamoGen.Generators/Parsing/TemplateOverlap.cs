using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Parsing;

/// <summary>
/// Whether two templates can make one text. Each is a row of character classes, some of them repeated; two rows overlap if a walk through both at once, on characters that
/// both allow, reaches both ends.
/// </summary>
internal static class TemplateOverlap
{
    private const string Digits = "09";
    private const string HexDigits = "--09af";
    private const string Letters = "$\uffff";
    private const string Anything = "\0\uffff";

    /// <summary>Whether items of two types can have one key.</summary>
    public static bool OfKeys(ItemModel first, ItemModel second) =>
        first.PartitionKey.Template is { } firstPartition && second.PartitionKey.Template is { } secondPartition && Of(firstPartition, secondPartition)
        && (first.SortKey is null || second.SortKey is null
            || (first.SortKey.Template is { } firstSort && second.SortKey.Template is { } secondSort && Of(firstSort, secondSort)));

    private static bool Of(KeyTemplateModel first, KeyTemplateModel second)
    {
        var (left, right) = (Row(first), Row(second));
        var seen = new HashSet<(int, int)>();
        var open = new Stack<(int Left, int Right)>([(0, 0)]);
        while (open.Count > 0)
        {
            var (l, r) = open.Pop();
            if (!seen.Add((l, r)))
                continue;
            if (l == left.Count && r == right.Count)
                return true;
            if (l < left.Count && left[l].IsOptional)
                open.Push((l + 1, r));
            if (r < right.Count && right[r].IsOptional)
                open.Push((l, r + 1));
            if (l < left.Count && r < right.Count && Share(left[l].Ranges, right[r].Ranges))
                open.Push((left[l].IsRepeated ? l : l + 1, right[r].IsRepeated ? r : r + 1));
        }

        return false;
    }

    private static List<Class> Row(KeyTemplateModel template)
    {
        var row = new List<Class>();
        for (var i = 0; i < template.Members.Count; i++)
        {
            row.AddRange(template.Members[i].Before.Select(Exactly));
            row.AddRange(Member(template.Members[i], isLast: template.After(i) is null));
        }

        row.AddRange(template.End.Select(Exactly));
        return row;
    }

    private static IEnumerable<Class> Member(TemplateMemberModel member, bool isLast) => member.Form switch
    {
        TemplateForm.Guid => Enumerable.Repeat(new Class(HexDigits), 36),
        TemplateForm.Time => "0000-00-00T00:00:00.0000000Z".Substring(0, member.Width).Select(DigitOr),
        TemplateForm.Number or TemplateForm.Ticks or TemplateForm.EnumNumber =>
            (new string('0', member.Width) + (member.Decimals > 0 ? "." + new string('0', member.Decimals) : "")).Select(DigitOr).Prepend(new("--", IsOptional: true)),
        _ => [new(isLast || member.Delimiter is not null ? Anything : Letters, IsOptional: true, IsRepeated: true)],
    };

    private static Class DigitOr(char c) => c == '0' ? new(Digits) : Exactly(c);

    private static Class Exactly(char c) => new($"{c}{c}");

    /// <summary>A class of characters.</summary>
    /// <param name="Ranges">Pairs of a first and a last character.</param>
    /// <param name="IsOptional">Whether there may be none.</param>
    /// <param name="IsRepeated">Whether there may be many.</param>
    private sealed record Class(string Ranges, bool IsOptional = false, bool IsRepeated = false);

    /// <summary>Whether two classes have a character in common.</summary>
    private static bool Share(string first, string second)
    {
        for (var i = 0; i < first.Length; i += 2)
            for (var j = 0; j < second.Length; j += 2)
                if (first[i] <= second[j + 1] && second[j] <= first[i + 1])
                    return true;
        return false;
    }
}
