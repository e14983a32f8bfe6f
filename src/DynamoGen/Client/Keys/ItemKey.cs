using System.Globalization;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>The key of an item as the service tells items apart: equal for equal keys, however their numbers were written.</summary>
internal readonly record struct ItemKey
{
    private readonly DynamoValue partition;
    private readonly DynamoValue? sort;

    /// <param name="partition">The partition key value.</param>
    /// <param name="sort">The sort key value, if there is one.</param>
    public ItemKey(DynamoValue partition, DynamoValue? sort) => (this.partition, this.sort) = (Canonical(partition), sort is null ? null : Canonical(sort));

    // The service gives 1E2 and 1.50 back as 100 and 1.5.
    private static DynamoValue Canonical(DynamoValue value) => value.Type == DynamoType.N ? DynamoValue.Number(Canonical(value.Text)) : value;

    private static string Canonical(string number)
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
