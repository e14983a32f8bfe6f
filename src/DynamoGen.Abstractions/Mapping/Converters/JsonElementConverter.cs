using System.Buffers;
using System.Text.Json;

namespace DynamoGen.Mapping;

/// <summary>
/// <see cref="JsonElement"/> as what it is: objects as M, arrays as L, text as S, numbers as N, true and false as BOOL, null as NULL. Reading accepts sets of
/// text and of numbers as arrays; bytes have no JSON of their own and are an error.
/// </summary>
public readonly struct JsonElementConverter : IDynamoConverter<JsonElement>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, JsonElement value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(ref writer, value); break;
            case JsonValueKind.Array: WriteArray(ref writer, value); break;
            case JsonValueKind.String: writer.String(WellFormed(value, static value => value.GetString()!)); break;
            case JsonValueKind.Number: writer.Number(value.GetRawText().AsSpan()); break;
            case JsonValueKind.True: writer.Boolean(true); break;
            case JsonValueKind.False: writer.Boolean(false); break;
            case JsonValueKind.Null: writer.Null(); break;
            default: throw MappingException.Unstorable("the JsonElement is undefined. Leave the member null, or give it a JSON null.");
        }
    }

    /// <inheritdoc/>
    public static JsonElement Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Copy(ref reader, json);
        var copied = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref copied);
    }

    private static void WriteObject<TWriter>(ref TWriter writer, JsonElement value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        var names = new HashSet<string>();
        writer.BeginMap(value.GetPropertyCount());
        foreach (var property in value.EnumerateObject())
        {
            var name = WellFormed(property, static property => property.Name);
            if (!names.Add(name))
                throw MappingException.Unstorable($"the JSON object has two properties '{name}'; a map has each key once.");
            writer.Name(name);
            Write(ref writer, property.Value);
        }
        writer.EndMap();
    }

    private static void WriteArray<TWriter>(ref TWriter writer, JsonElement value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginList(value.GetArrayLength());
        foreach (var element in value.EnumerateArray())
            Write(ref writer, element);
        writer.EndList();
    }

    // The only text that JSON can spell and .NET refuses to give: half a surrogate pair.
    private static string WellFormed<T>(T holder, Func<T, string> text)
    {
        try
        {
            return text(holder);
        }
        catch (InvalidOperationException)
        {
            throw ValueRules.LoneSurrogate();
        }
    }

    private static void Copy<TReader>(ref TReader reader, Utf8JsonWriter json) where TReader : struct, IAttributeReader, allows ref struct
    {
        var type = reader.PeekType();
        switch (type)
        {
            case DynamoType.S: json.WriteStringValue(reader.ReadString()); break;
            case DynamoType.N: CopyNumber(reader.ReadNumberText(), json); break;
            case DynamoType.BOOL: json.WriteBooleanValue(reader.ReadBoolean()); break;
            case DynamoType.NULL: reader.TryReadNull(); json.WriteNullValue(); break;
            case DynamoType.M: CopyMap(ref reader, json); break;
            case DynamoType.L or DynamoType.SS or DynamoType.NS: CopyList(ref reader, json); break;
            default: throw MappingException.Unexpected("a value that JSON has", $"{type}");
        }
    }

    private static void CopyNumber(string text, Utf8JsonWriter json)
    {
        try
        {
            json.WriteRawValue(text);
        }
        catch (JsonException)
        {
            throw MappingException.Unexpected("N as JSON spells numbers", $"N {text}");
        }
    }

    private static void CopyMap<TReader>(ref TReader reader, Utf8JsonWriter json) where TReader : struct, IAttributeReader, allows ref struct
    {
        json.WriteStartObject();
        reader.BeginMap();
        while (reader.NextKey(out var key))
        {
            json.WritePropertyName(key);
            Copy(ref reader, json);
        }
        json.WriteEndObject();
    }

    private static void CopyList<TReader>(ref TReader reader, Utf8JsonWriter json) where TReader : struct, IAttributeReader, allows ref struct
    {
        json.WriteStartArray();
        reader.BeginList();
        while (reader.NextElement())
            Copy(ref reader, json);
        json.WriteEndArray();
    }
}
