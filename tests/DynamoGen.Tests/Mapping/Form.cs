using System.Text.Json;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

/// <summary>An item's forms, so that tests can compare them.</summary>
internal static class Form
{
    public static DynamoValue ToValue<T>(T item) where T : class, IDynamoItem<T>
    {
        var writer = new DynamoValueWriter();
        T.Write(ref writer, item);
        return writer.Result;
    }

    public static T FromValue<T>(DynamoValue value) where T : class, IDynamoReadable<T>
    {
        var reader = new DynamoValueReader(value);
        return T.Read(ref reader);
    }

    /// <summary>Compares by what is stored: sets without order, lists with it, bytes by content.</summary>
    public static void AssertSame<T>(T expected, T actual) where T : class, IDynamoItem<T> => Assert.Equal(ToValue(expected), ToValue(actual));

    /// <summary>The slow twin of the wire reader: DynamoDB's JSON by way of a document.</summary>
    public static DynamoValue FromJson(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Item(document.RootElement);
    }

    /// <summary>The slow twin of the wire writer.</summary>
    public static byte[] ToJson(DynamoValue item) => JsonSerializer.SerializeToUtf8Bytes(Entries(item));

    private static Dictionary<string, object> Entries(DynamoValue map) => map.Entries.ToDictionary(entry => entry.Key, entry => (object)Typed(entry.Value));

    private static Dictionary<string, object> Typed(DynamoValue value) => new() { [value.Type.ToString()] = Content(value) };

    private static object Content(DynamoValue value) => value.Type switch
    {
        DynamoType.S or DynamoType.N => value.Text,
        DynamoType.B => value.Bytes.ToArray(),
        DynamoType.BOOL => value.IsTrue,
        DynamoType.NULL => true,
        DynamoType.M => Entries(value),
        DynamoType.L => value.Elements.Select(Typed).ToArray(),
        _ => value.Elements.Select(Content).ToArray(),
    };

    private static DynamoValue Item(JsonElement item)
    {
        var entries = new Dictionary<string, DynamoValue>();
        foreach (var entry in item.EnumerateObject())
            entries[entry.Name] = Value(entry.Value);                    // the last one wins
        return DynamoValue.Map(entries);
    }

    private static DynamoValue Value(JsonElement typed)
    {
        var property = typed.EnumerateObject().Single();
        var content = property.Value;
        return property.Name switch
        {
            "S" => DynamoValue.String(content.GetString()!),
            "N" => DynamoValue.Number(content.GetString()!),
            "B" => DynamoValue.Binary(content.GetBytesFromBase64()),
            "BOOL" => DynamoValue.Boolean(content.GetBoolean()),
            "NULL" when content.GetBoolean() => DynamoValue.Null,
            "L" => DynamoValue.List([.. content.EnumerateArray().Select(Value)]),
            "M" => Item(content),
            "SS" => DynamoValue.Set(SetKind.String, [.. content.EnumerateArray().Select(member => DynamoValue.String(member.GetString()!))]),
            "NS" => DynamoValue.Set(SetKind.Number, [.. content.EnumerateArray().Select(member => DynamoValue.Number(member.GetString()!))]),
            "BS" => DynamoValue.Set(SetKind.Binary, [.. content.EnumerateArray().Select(member => DynamoValue.Binary(member.GetBytesFromBase64()))]),
            _ => throw new JsonException($"'{property.Name}' is no type of DynamoDB."),
        };
    }
}
