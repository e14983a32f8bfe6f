using System.Globalization;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>Makes values equal that are equal to the service: it gives 1E2 and 1.50 back as 100 and 1.5.</summary>
internal static class Canonical
{
    /// <summary>A value with every number in it, at any depth, in one spelling.</summary>
    public static DynamoValue Of(DynamoValue value) => value.Type switch
    {
        DynamoType.N => DynamoValue.Number(Number(value.Text)),
        DynamoType.NS => DynamoValue.Set(SetKind.Number, Elements(value)),
        DynamoType.L => DynamoValue.List(Elements(value)),
        DynamoType.M => DynamoValue.Map(value.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value))),
        _ => value,
    };

    private static DynamoValue[] Elements(DynamoValue value) => [.. value.Elements.Select(Of)];

    private static string Number(string number)
    {
        var text = number.AsSpan();
        var exponent = 0;
        if (text.IndexOfAny('e', 'E') is >= 0 and var e)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }
        var sign = text.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        text = text.TrimStart("+-");
        if (text.IndexOf('.') is >= 0 and var point)
        {
            exponent -= text.Length - point - 1;
            text = string.Concat(text[..point], text[(point + 1)..]);
        }
        var digits = text.TrimStart('0').TrimEnd('0');
        if (digits.IsEmpty)
            return "0";
        exponent += text.TrimStart('0').Length - digits.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}E{exponent}");
    }
}
