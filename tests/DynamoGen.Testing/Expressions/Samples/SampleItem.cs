using System.Text.RegularExpressions;
using DynamoGen.Mapping;
using static DynamoGen.Testing.Expressions.Samples.Value;

namespace DynamoGen.Testing.Expressions.Samples;

/// <summary>What the tables of cases speak of: an item with attributes of every type, and placeholders, of which an expression gets those that it uses.</summary>
public static partial class SampleItem
{
    /// <summary>The item, without key.</summary>
    public static DynamoValue Item { get; } = M(
        ("s", S("hello")), ("e", S("")), ("u", S("é😀")), ("astral", S("😀")), ("bmp", S("\uE000")), ("ten", S("10")), ("n", N("5")), ("nn", N("5")),
        ("neg", N("-3.5")), ("big", N("12345678901234567890123456789012345678")), ("tiny", N("1E-130")), ("huge", N("9.9E125")), ("b", B("abc")),
        ("eb", B("")), ("t", DynamoValue.Boolean(true)), ("f", DynamoValue.Boolean(false)), ("z", DynamoValue.Null),
        ("l", L(N("1"), S("two"), L(N("3")), NS("1", "2"))), ("el", L()), ("m", M(("a", N("1")), ("b", M(("c", S("x")))), ("ss", SS("x")))), ("em", M()),
        ("ss", SS("a", "b")), ("ns", NS("1", "2")), ("bs", BS("a", "b")), ("a.b", S("dotted")), ("größe", N("7")), ("name", S("reserved")),
        ("deep", Nested(31)));

    /// <summary>Names by placeholder.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["#dotted"] = "a.b", ["#size"] = "größe", ["#name"] = "name", ["#s"] = "s", ["#m"] = "m", ["#a"] = "a", ["#1"] = "n", ["#_"] = "n", ["#AND"] = "s",
    };

    /// <summary>Values by placeholder.</summary>
    public static IReadOnlyDictionary<string, DynamoValue> Values { get; } = new Dictionary<string, DynamoValue>
    {
        [":0"] = N("0"), [":1"] = N("1"), [":1_0"] = N("1.0"), [":2"] = N("2"), [":3"] = N("3"), [":4"] = N("4"), [":5"] = N("5"), [":5e0"] = N("5.0e0"),
        [":9"] = N("9"), [":neg"] = N("-3.50"), [":big"] = N("12345678901234567890123456789012345678"),
        [":bigger"] = N("12345678901234567890123456789012345679"), [":tiny"] = N("1E-130"), [":huge"] = N("9.9E125"), [":1e37"] = N("1E37"),
        [":nines"] = N("99999999999999999999999999999999999999"), [":tenth"] = N("0.1"), [":s"] = S("hello"), [":ell"] = S("ell"), [":he"] = S("he"),
        [":empty"] = S(""), [":a"] = S("a"), [":x"] = S("x"), [":two"] = S("two"), [":dotted"] = S("dotted"), [":s2"] = S("2"), [":astral"] = S("😀"),
        [":bmp"] = S("\uE000"), [":accent"] = S("é"), [":b"] = B("abc"), [":bc"] = B("bc"), [":ab"] = B("ab"), [":ba"] = B("a"), [":eb"] = B(""),
        [":t"] = DynamoValue.Boolean(true), [":f"] = DynamoValue.Boolean(false), [":null"] = DynamoValue.Null,
        [":l"] = L(N("1.0"), S("two"), L(N("3")), NS("2", "1")), [":l3"] = L(N("3")), [":el"] = L(),
        [":m"] = M(("b", M(("c", S("x")))), ("a", N("1.00")), ("ss", SS("x"))), [":em"] = M(), [":ss"] = SS("b", "a"), [":ssa"] = SS("a"),
        [":ssc"] = SS("c", "a"), [":ssx"] = SS("x"), [":ns"] = NS("2.0", "1e0"), [":ns1"] = NS("1"), [":ns17"] = NS("1", "7"), [":bs"] = BS("b", "a"),
        [":bsa"] = BS("a"), [":S"] = S("S"), [":N"] = S("N"), [":B"] = S("B"), [":BOOL"] = S("BOOL"), [":NULL"] = S("NULL"), [":L"] = S("L"), [":M"] = S("M"),
        [":SS"] = S("SS"), [":NS"] = S("NS"), [":BS"] = S("BS"), [":String"] = S("String"), [":deep"] = Nested(30), [":deeper"] = Nested(31),
    };

    /// <summary>The names that an expression uses; null where it uses none, as the service wants it.</summary>
    /// <param name="expression">The expression.</param>
    public static Dictionary<string, string>? NamesOf(string expression) => Used(expression, Names);

    /// <summary>The values that an expression uses; null where it uses none.</summary>
    /// <param name="expression">The expression.</param>
    public static Dictionary<string, DynamoValue>? ValuesOf(string expression) => Used(expression, Values);

    private static Dictionary<string, T>? Used<T>(string expression, IReadOnlyDictionary<string, T> all)
    {
        var used = Placeholder().Matches(expression).Select(match => match.Value).Distinct().Where(all.ContainsKey).ToDictionary(key => key, key => all[key]);
        return used.Count == 0 ? null : used;
    }

    [GeneratedRegex("[#:][A-Za-z0-9_]+")]
    private static partial Regex Placeholder();
}
