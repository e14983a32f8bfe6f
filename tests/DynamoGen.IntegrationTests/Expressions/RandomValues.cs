using System.Text;
using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Random values, from so few that two of them are often equal or close to it.</summary>
internal sealed class RandomValues(Random random)
{
    // Each in its order, so that two of one can be bounds.
    private static readonly string[] Texts =
        ["", "10", "2", "Z", "a", "ab", "abc", "b", "e\u0301", "é", "İ", "\uE000", "\uFFFD", "😀", "😀a", "\U0010FFFF"];
    private static readonly string[] Numbers =
    [
        "-9.9E125", "-12345678901234567890123456789012345678", "-1", "-0.5", "-1E-130", "0", "1E-130", "0.1", "0.12345678901234567890123456789012345678", "1.0",
        "2", "3", "1E1", "12345678901234567890123456789012345678", "12345678901234567890123456789012345679", "9.9E125",
    ];
    private static readonly string[] Binaries = ["", "a", "ab", "abc", "b", "\u00E9"];
    private static readonly string[] MapKeys = ["a", "b", "x.y", "größe"];

    /// <summary>Names of attributes; all but the first few can only be written with a placeholder.</summary>
    public static IReadOnlyList<string> AttributeNames { get; } = ["a", "b", "c1", "D_", "e", "f", "name", "größe", "a.b", "😀", "#x", ":y"];

    /// <summary>An item.</summary>
    public DynamoValue Item() =>
        DynamoValue.Map(AttributeNames.Where(_ => random.Next(4) > 0).ToDictionary(name => name, _ => Any(3)));

    /// <summary>A value of any type.</summary>
    /// <param name="depth">How many lists and maps it may be in.</param>
    public DynamoValue Any(int depth) => random.Next(depth > 0 ? 12 : 8) switch
    {
        < 5 => Scalar(),
        5 => DynamoValue.Boolean(random.Next(2) > 0),
        6 => DynamoValue.Null,
        7 => Set(),
        8 or 9 => List(depth),
        _ => Map(depth),
    };

    /// <summary>A text, a number or bytes.</summary>
    public DynamoValue Scalar() => Bounds().Low;

    /// <summary>Two texts, numbers or runs of bytes, the second not below the first.</summary>
    public (DynamoValue Low, DynamoValue High) Bounds() => random.Next(5) switch
    {
        < 2 => Two(Texts, Value.S),
        < 4 => Two(Numbers, Value.N),
        _ => Two(Binaries, Value.B),
    };

    /// <summary>A number.</summary>
    public DynamoValue Number() => Value.N(Pick(Numbers));

    /// <summary>A text, or seldom bytes.</summary>
    public DynamoValue TextOrBytes() => random.Next(4) > 0 ? Value.S(Pick(Texts)) : Value.B(Pick(Binaries));

    /// <summary>A set, not empty.</summary>
    public DynamoValue Set() => random.Next(3) switch
    {
        0 => Value.SS(Some(Texts)),
        1 => Value.NS(Some(Numbers)),
        _ => Value.BS(Some(Binaries)),
    };

    /// <summary>A list.</summary>
    public DynamoValue List(int depth) => Value.L([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(depth - 1))]);

    private DynamoValue Map(int depth) => DynamoValue.Map(MapKeys.Where(_ => random.Next(2) > 0).ToDictionary(key => key, _ => Any(depth - 1)));

    private (DynamoValue Low, DynamoValue High) Two(string[] ordered, Func<string, DynamoValue> make)
    {
        var (one, other) = (random.Next(ordered.Length), random.Next(ordered.Length));
        return (make(ordered[Math.Min(one, other)]), make(ordered[Math.Max(one, other)]));
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private string[] Some(string[] from)
    {
        var some = from.Where(_ => random.Next(4) == 0).ToArray();
        return some.Length > 0 ? some : [Pick(from)];
    }
}
