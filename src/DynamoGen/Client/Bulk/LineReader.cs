using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DynamoGen.Bulk;

/// <summary>Reads lines of JSON, each with an item, as the exports of the service have them: <c>{"Item":{…}}</c>.</summary>
internal static class LineReader
{
    private const int FirstBuffer = 64 * 1024;

    // An item of 400 KB takes about ten times that at most, when it is nothing but short escapes.
    private const int LongestLine = 8 * 1024 * 1024;

    /// <summary>Reads the lines; empty ones are passed over.</summary>
    /// <exception cref="InvalidRequestException">A line has no item; the message has its number.</exception>
    public static async IAsyncEnumerable<BulkLine> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var (start, end, number, hasMore) = (0, 0, 0L, true);
            while (hasMore || start < end)
            {
                var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
                if (length < 0 && hasMore)
                {
                    (buffer, start, end) = MakeRoom(buffer, start, end, number + 1);
                    var read = await input.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
                    (end, hasMore) = (end + read, read > 0);
                    continue;
                }
                var line = length < 0 ? end - start : length;
                if (Parse(buffer.AsSpan(start, line), ++number) is { } item)
                    yield return item;
                start = Math.Min(end, start + line + 1);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end, long number)
    {
        if (end - start > LongestLine)
            throw Bad(number, string.Create(CultureInfo.InvariantCulture, $"it is longer than {LongestLine} bytes, and no item takes that."), null);
        var room = end - start > buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(buffer.Length * 2) : buffer;
        buffer.AsSpan(start, end - start).CopyTo(room);
        if (room != buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        return (room, 0, end - start);
    }

    private static BulkLine? Parse(ReadOnlySpan<byte> line, long number)
    {
        if (number == 1 && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        if (line.Trim(" \t\r"u8).IsEmpty)
            return null;
        try
        {
            return new(number, RawItem.ReadJson(ItemOf(line)));
        }
        catch (Exception e) when (e is JsonException or MappingException)
        {
            throw Bad(number, e.Message, e);
        }
    }

    private static ReadOnlySpan<byte> ItemOf(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject || !json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("Item"u8) || !json.Read())
            throw new JsonException("it does not begin with {\"Item\":.");
        var start = (int)json.TokenStartIndex;
        json.Skip();
        var item = line[start..(int)json.BytesConsumed];
        if (!json.Read() || json.TokenType != JsonTokenType.EndObject || json.Read())
            throw new JsonException("it has something beside the item.");
        return item;
    }

    private static InvalidRequestException Bad(long number, string reason, Exception? cause) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {number} is no item, which is {{\"Item\":{{…}}}} in DynamoDB's JSON: {reason}"), cause);
}
