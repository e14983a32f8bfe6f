using System.Text.Json;
using DynamoGen.Mapping;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.FidelityModel;

/// <summary>Random values without a declared shape.</summary>
internal static class AnyValue
{
    /// <summary>Values of every type, maps and lists within one another up to a depth.</summary>
    public static Gen<DynamoValue> Of(int depth)
    {
        var flat = Gen.OneOf(
            Text.Any.Select(DynamoValue.String),
            Scalar.NumberText.Select(DynamoValue.Number),
            Scalar.Bytes.Select(bytes => DynamoValue.Binary(bytes)),
            Gen.Elements(DynamoValue.Boolean(true), DynamoValue.Boolean(false), DynamoValue.Null),
            Text.Any.NonEmptyListOf().Select(texts => DynamoValue.Set(SetKind.String, [.. texts.Distinct().Select(DynamoValue.String)])),
            Scalar.NumberText.NonEmptyListOf().Select(numbers => DynamoValue.Set(SetKind.Number, [.. numbers.Distinct().Select(DynamoValue.Number)])),
            Scalar.Bytes.NonEmptyListOf().Select(members => members.Distinct(BytesComparer.Instance).Select(bytes => DynamoValue.Binary(bytes)))
                .Select(members => DynamoValue.Set(SetKind.Binary, [.. members])));
        return depth == 0 ? flat : Gen.OneOf(
            flat,
            Few(Of(depth - 1)).Select(elements => DynamoValue.List(elements)),
            Few(Text.Key.Zip(Of(depth - 1))).Select(entries => DynamoValue.Map(ByKey(entries))));
    }

    /// <summary>JSON of every kind.</summary>
    public static Gen<string> Json(int depth)
    {
        var flat = Gen.OneOf(Text.Any.Select(Quoted), Scalar.NumberText, Gen.Elements("true", "false", "null", "-0", "1.50", "1e3"));
        return depth == 0 ? flat : Gen.OneOf(
            flat,
            Few(Json(depth - 1)).Select(elements => $"[{string.Join(", ", elements)}]"),
            Few(Text.Key.Zip(Json(depth - 1))).Select(entries => $"{{{string.Join(",", ByKey(entries).Select(entry => $"{Quoted(entry.Key)}:{entry.Value}"))}}}"));
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static Dictionary<string, T> ByKey<T>(IEnumerable<(string Key, T Value)> entries) =>
        entries.DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => entry.Value);

    private static Gen<List<T>> Few<T>(Gen<T> elements) => Gen.Choose(0, 3).SelectMany(count => elements.ListOf(count)).Select(list => list.ToList());
}
