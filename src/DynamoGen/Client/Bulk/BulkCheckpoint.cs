using System.Text;
using System.Text.Json;
using DynamoGen.Bulk;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>
/// How far a scan in segments has come: the key after which each segment goes on. <see cref="ToString"/> makes text of it that can be kept anywhere, and <see cref="Parse"/> a checkpoint of that
/// text. It holds keys of items.
/// </summary>
/// <remarks>What was read before a checkpoint has been written. What comes after it is read and written again by the run that resumes: each item at least once.</remarks>
public sealed class BulkCheckpoint
{
    private const string Done = "Done";
    private const string After = "After";

    internal BulkCheckpoint(string table, IReadOnlyList<SegmentPosition> segments) => (Table, Positions) = (table, segments);

    /// <summary>The physical name of the table that is scanned.</summary>
    public string Table { get; }

    /// <summary>Into how many segments the scan is cut.</summary>
    public int Segments => Positions.Count;

    /// <summary>Whether all of the table has been read.</summary>
    public bool IsComplete => Positions.All(position => position.IsDone);

    internal IReadOnlyList<SegmentPosition> Positions { get; }

    /// <summary>Makes a checkpoint of its text.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    /// <exception cref="FormatException">The text is none.</exception>
    public static BulkCheckpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var json = JsonDocument.Parse(text);
            var segments = json.RootElement.GetProperty(nameof(Segments)).EnumerateArray().Select(Position).ToList();
            if (segments.Count > 0 && json.RootElement.GetProperty(nameof(Table)).GetString() is { } table)
                return new(table, segments);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or MappingException)
        {
            throw new FormatException($"The text is no checkpoint: {e.Message}", e);
        }
        throw new FormatException("The text is no checkpoint: it has no segments or no table.");
    }

    /// <summary>The checkpoint as text, for <see cref="Parse"/>.</summary>
    public override string ToString()
    {
        using var buffer = new PooledBytes();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(nameof(Table), Table);
            json.WriteStartArray(nameof(Segments));
            foreach (var position in Positions)
                Write(json, position);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.Written);
    }

    private static void Write(Utf8JsonWriter json, SegmentPosition position)
    {
        json.WriteStartObject();
        if (position.IsDone)
            json.WriteBoolean(Done, true);
        else if (position.After is { } key)
        {
            using var item = new PooledBytes();
            RawItem.WriteJson(key, item);
            json.WritePropertyName(After);
            json.WriteRawValue(item.Written);
        }
        json.WriteEndObject();
    }

    private static SegmentPosition Position(JsonElement segment) => new(
        segment.TryGetProperty(Done, out var done) && done.GetBoolean(),
        segment.TryGetProperty(After, out var after) ? RawItem.ReadJson(Encoding.UTF8.GetBytes(after.GetRawText())) : null);
}
