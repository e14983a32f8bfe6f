using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions.Samples;

/// <summary>Short ways to write values.</summary>
public static class Value
{
    /// <summary>A text.</summary>
    public static DynamoValue S(string text) => DynamoValue.String(text);

    /// <summary>A number.</summary>
    public static DynamoValue N(string text) => DynamoValue.Number(text);

    /// <summary>The UTF-8 of a text, as bytes.</summary>
    public static DynamoValue B(string text) => DynamoValue.Binary(Encoding.UTF8.GetBytes(text));

    /// <summary>A list.</summary>
    public static DynamoValue L(params DynamoValue[] elements) => DynamoValue.List(elements);

    /// <summary>A map.</summary>
    public static DynamoValue M(params (string Name, DynamoValue Value)[] entries) =>
        DynamoValue.Map(entries.ToDictionary(entry => entry.Name, entry => entry.Value));

    /// <summary>A set of texts.</summary>
    public static DynamoValue SS(params string[] members) => DynamoValue.Set(SetKind.String, [.. members.Select(S)]);

    /// <summary>A set of numbers.</summary>
    public static DynamoValue NS(params string[] members) => DynamoValue.Set(SetKind.Number, [.. members.Select(N)]);

    /// <summary>A set of bytes.</summary>
    public static DynamoValue BS(params string[] members) => DynamoValue.Set(SetKind.Binary, [.. members.Select(B)]);

    /// <summary>A value within lists of one element.</summary>
    /// <param name="depth">How many lists.</param>
    public static DynamoValue Nested(int depth) => depth == 0 ? N("1") : L(Nested(depth - 1));
}
