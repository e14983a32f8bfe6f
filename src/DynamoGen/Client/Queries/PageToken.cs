using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DynamoGen.Mapping;

namespace DynamoGen.Queries;

/// <summary>
/// What a page token says: how many items the pages so far had, and the key of the last of them. As text it is url-safe, and carries a hash over itself and its query, so
/// that a damaged token and one of another query are found out. It is no secret and no proof of who made it.
/// </summary>
/// <param name="Returned">How many items the pages so far had.</param>
/// <param name="Key">The key attributes of the last item: the table's and the index's.</param>
internal sealed record PageToken(int Returned, IReadOnlyDictionary<string, DynamoValue> Key)
{
    // version (1), hash (8), count (4), key as JSON
    private const byte Version = 1;
    private const int HashLength = 8;
    private const int HeaderLength = 1 + HashLength + sizeof(int);

    /// <summary>The token as text.</summary>
    /// <param name="query">The query's text form, see <see cref="QueryText"/>.</param>
    public string Encode(string query)
    {
        var key = WriteKey();
        var bytes = new byte[HeaderLength + key.Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1 + HashLength), Returned);
        key.CopyTo(bytes.AsSpan(HeaderLength));
        Hash(query, bytes.AsSpan(1 + HashLength)).CopyTo(bytes.AsSpan(1));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Understands a token.</summary>
    /// <param name="text">The token as text.</param>
    /// <param name="query">The query's text form.</param>
    /// <param name="token">The token.</param>
    /// <returns>False when it is damaged or of another query.</returns>
    public static bool TryDecode(string text, string query, [NotNullWhen(true)] out PageToken? token)
    {
        token = null;
        if (!Base64Url.IsValid(text))
            return false;
        var bytes = Base64Url.DecodeFromChars(text);
        // Base64 has several texts for some bytes; only ours counts.
        if (bytes.Length <= HeaderLength || bytes[0] != Version || Base64Url.EncodeToString(bytes) != text)
            return false;
        var content = bytes.AsSpan(1 + HashLength);
        if (!Hash(query, content).SequenceEqual(bytes.AsSpan(1, HashLength)))
            return false;
        token = new(BinaryPrimitives.ReadInt32BigEndian(content), ReadKey(bytes.AsMemory(HeaderLength)));
        return true;
    }

    private static ReadOnlySpan<byte> Hash(string query, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(query));
        hash.AppendData([0]);
        hash.AppendData(content);
        return hash.GetHashAndReset().AsSpan(0, HashLength);
    }

    private byte[] WriteKey()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Key)
            {
                json.WriteStartObject(name);
                if (value.Type == DynamoType.B)
                    json.WriteBase64String("B", value.Bytes.Span);
                else
                    json.WriteString(value.Type == DynamoType.N ? "N" : "S", value.Text);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static Dictionary<string, DynamoValue> ReadKey(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.EnumerateObject().ToDictionary(attribute => attribute.Name, attribute => ReadValue(attribute.Value.EnumerateObject().Single()));
    }

    private static DynamoValue ReadValue(JsonProperty value) => value.Name switch
    {
        "B" => DynamoValue.Binary(value.Value.GetBytesFromBase64()),
        "N" => DynamoValue.Number(value.Value.GetString()!),
        _ => DynamoValue.String(value.Value.GetString()!),
    };
}
