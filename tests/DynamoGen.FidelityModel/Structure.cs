using System.Collections;
using System.Globalization;
using System.Text.Json;
using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>
/// Compares two values by what they are made of, member by member, whatever their types' own equality says. Moments are equal when they are the same
/// moment in UTC, numbers when their values are equal (a decimal's trailing zeros are not kept), URIs when they are spelled alike, sets in any order.
/// </summary>
public static class Structure
{
    /// <summary>The first difference and where it is; null when there is none.</summary>
    public static string? Difference(object? expected, object? actual) => Difference(expected, actual, "");

    private static string? Difference(object? expected, object? actual, string path) => (expected, actual) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => Say(expected, actual, path),
        (DateTimeOffset x, DateTimeOffset y) => x.UtcTicks == y.UtcTicks && y.Offset == TimeSpan.Zero ? null : Say(x.ToString("O"), y.ToString("O"), path),
        (DateTime x, DateTime y) => x.Ticks == y.Ticks && y.Kind == DateTimeKind.Utc ? null : Say(x.ToString("O"), y.ToString("O"), path),
        (Uri x, Uri y) => x.OriginalString == y.OriginalString && x.IsAbsoluteUri == y.IsAbsoluteUri ? null : Say(x, y, path),
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal) ? null : Say(Escaped(x), Escaped(y), path),
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y) ? null : Say(Convert.ToHexString(x), Convert.ToHexString(y), path),
        (ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => Difference(x.ToArray(), y.ToArray(), path),
        (JsonElement x, JsonElement y) => x.ValueKind == y.ValueKind && (x.ValueKind == JsonValueKind.Undefined || JsonElement.DeepEquals(x, y))
            ? null
            : Say(x, y, path),
        (DynamoValue { Type: DynamoType.M } x, DynamoValue { Type: DynamoType.M } y) => Maps(x.Entries.ToDictionary(), y.Entries.ToDictionary(), path),
        (DynamoValue { Type: DynamoType.L } x, DynamoValue { Type: DynamoType.L } y) => Lists([.. x.Elements], [.. y.Elements], path),
        (DynamoValue { Type: DynamoType.N } x, DynamoValue { Type: DynamoType.N } y) => Difference(Number(x), Number(y), path),
        (DynamoValue { Type: DynamoType.NS } x, DynamoValue { Type: DynamoType.NS } y) => Sets(x.Elements, y.Elements, path),
        (DynamoValue x, DynamoValue y) => x.Equals(y) ? null : Say(Shown(x), Shown(y), path),
        (IDictionary x, IDictionary y) => Maps(x, y, path),
        (IEnumerable x, IEnumerable y) when Collections.IsSet(x.GetType()) => Sets(x, y, path),
        (IEnumerable x, IEnumerable y) => Lists(Elements(x), Elements(y), path),
        _ when Scalar.Of(expected.GetType()) is not null || expected.GetType().IsPrimitive => expected.Equals(actual) ? null : Say(expected, actual, path),
        _ => Objects(expected, actual, path),
    };

    private static string? Objects(object expected, object actual, string path)
    {
        if (expected.GetType() != actual.GetType())
            return Say(expected.GetType(), actual.GetType(), path);
        foreach (var member in Members.Of(expected.GetType()))
            if (Difference(member.GetValue(expected), member.GetValue(actual), $"{path}.{member.Name}") is { } difference)
                return difference;
        return null;
    }

    private static string? Lists(List<object?>? expected, List<object?>? actual, string path)
    {
        if (expected?.Count != actual?.Count)
            return Say($"{expected?.Count} elements", $"{actual?.Count} elements", path);
        for (var i = 0; i < expected?.Count; i++)
            if (Difference(expected[i], actual![i], $"{path}[{i}]") is { } difference)
                return difference;
        return null;
    }

    private static string? Sets(IEnumerable expected, IEnumerable actual, string path)
    {
        var (wanted, there) = (Elements(expected)!, Elements(actual)!);
        if (wanted.Count != there.Count)
            return Say($"{wanted.Count} members", $"{there.Count} members", path);
        var lost = wanted.FindIndex(member => !there.Exists(other => Difference(member, other, "") is null));
        return lost < 0 ? null : Say(wanted[lost], "no such member", path);
    }

    private static string? Maps(IEnumerable expected, IEnumerable actual, string path)
    {
        var (wanted, there) = (Entries(expected), Entries(actual));
        if (wanted.Count != there.Count)
            return Say($"{wanted.Count} entries", $"{there.Count} entries", path);
        foreach (var (key, value) in wanted)
            if (!there.TryGetValue(key, out var other))
                return Say(key, "no such key", path);
            else if (Difference(value, other, $"{path}[{key}]") is { } difference)
                return difference;
        return null;
    }

    private static Dictionary<object, object?> Entries(IEnumerable map) =>
        map.Cast<object>().ToDictionary(entry => Part(entry, "Key")!, entry => Part(entry, "Value"));

    private static object? Part(object entry, string name) => entry.GetType().GetProperty(name)!.GetValue(entry);

    /// <summary>The elements; null for an immutable array that is none.</summary>
    private static List<object?>? Elements(IEnumerable collection) =>
        collection.GetType().GetProperty("IsDefault")?.GetValue(collection) is true ? null : [.. collection.Cast<object?>()];

    private static string Say(object? expected, object? actual, string path) =>
        FormattableString.Invariant($"{path}: expected {expected ?? "null"}, found {actual ?? "null"}.");

    /// <summary>The service may spell a number otherwise: 1E-7 for 0.0000001.</summary>
    private static decimal Number(DynamoValue value) => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Shown(DynamoValue value) => value.Type switch
    {
        DynamoType.S or DynamoType.N => $"{value.Type} {Escaped(value.Text)}",
        DynamoType.SS or DynamoType.NS or DynamoType.BS => $"{value.Type} {string.Join(", ", value.Elements.Select(Shown))}",
        _ => value.Type.ToString(),
    };

    private static string Escaped(string text) => JsonSerializer.Serialize(text);
}
