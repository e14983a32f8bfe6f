using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Values in a notation that reads quickly: <c>5</c>, <c>'text'</c>, <c>0xFF</c>, <c>true</c>, <c>[list]</c>, <c>{map: …}</c>, <c>&lt;set&gt;</c>.</summary>
public static class ValueText
{
    /// <summary>The notation of a value; entries and members are in the order of their text, so that equal values have equal texts.</summary>
    /// <param name="value">The value.</param>
    public static string Of(DynamoValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Type switch
        {
            DynamoType.S => $"'{value.Text}'",
            DynamoType.N => DynamoNumber.Parse(value.Text).ToString(),
            DynamoType.B => "0x" + Convert.ToHexString(value.Bytes.Span),
            DynamoType.BOOL => value.IsTrue ? "true" : "false",
            DynamoType.NULL => "null",
            DynamoType.L => $"[{string.Join(", ", value.Elements.Select(Of))}]",
            DynamoType.M => $"{{{string.Join(", ", Entries(value.Entries))}}}",
            _ => $"<{string.Join(", ", value.Elements.Select(Of).Order(StringComparer.Ordinal))}>",
        };
    }

    /// <summary>What an update changed: <c>changed: 5, -removed</c>; empty for nothing.</summary>
    /// <param name="before">The item before.</param>
    /// <param name="after">The item after.</param>
    public static string Difference(DynamoValue before, DynamoValue after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changed = after.Entries.Where(entry => !before.Entries.TryGetValue(entry.Key, out var old) || Of(old) != Of(entry.Value));
        var removed = before.Entries.Keys.Where(name => !after.Entries.ContainsKey(name)).Order(StringComparer.Ordinal).Select(name => "-" + name);
        return string.Join(", ", Entries(changed).Concat(removed));
    }

    private static IEnumerable<string> Entries(IEnumerable<KeyValuePair<string, DynamoValue>> entries) =>
        entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}");
}
