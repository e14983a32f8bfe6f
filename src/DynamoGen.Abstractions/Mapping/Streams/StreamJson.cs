using System.Runtime.InteropServices;
using System.Text.Json;

namespace DynamoGen.Mapping;

/// <summary>Reads the records of streams from JSON.</summary>
internal static class StreamJson
{
    /// <summary>The records of an event.</summary>
    public static IEnumerable<JsonElement> Records(JsonElement batch) =>
        batch.ValueKind == JsonValueKind.Object && batch.TryGetProperty("Records", out var records) && records.ValueKind == JsonValueKind.Array
            ? records.EnumerateArray()
            : throw MappingException.Unexpected("an event with a list of Records", batch.ValueKind.ToString());

    /// <summary>One record.</summary>
    public static StreamChange Read(JsonElement record)
    {
        if (Property(record, "dynamodb") is not { ValueKind: JsonValueKind.Object } change)
            throw MappingException.Unexpected("a stream record with 'dynamodb'", record.ValueKind.ToString());
        var kind = Kind(Text(record, "eventName"));
        return new()
        {
            Kind = kind,
            Keys = Image(change, "Keys") ?? throw MappingException.Unexpected("a stream record with 'dynamodb.Keys'", "none"),
            OldImage = Image(change, "OldImage"),
            NewImage = Image(change, "NewImage"),
            IsTimeToLive = kind == StreamChangeKind.Remove && Property(record, "userIdentity") is { ValueKind: JsonValueKind.Object } identity
                && Text(identity, "type") == "Service" && Text(identity, "principalId") == "dynamodb.amazonaws.com",
            EventId = Text(record, "eventID"),
            SequenceNumber = Text(change, "SequenceNumber"),
            CreatedAt = Moment(change),
        };
    }

    private static StreamChangeKind Kind(string? name) => name switch
    {
        "INSERT" => StreamChangeKind.Insert,
        "MODIFY" => StreamChangeKind.Modify,
        "REMOVE" => StreamChangeKind.Remove,
        _ => throw MappingException.Unexpected("a stream record whose 'eventName' is INSERT, MODIFY or REMOVE", name is null ? "none" : $"'{name}'"),
    };

    private static IReadOnlyDictionary<string, DynamoValue>? Image(JsonElement change, string name)
    {
        if (Property(change, name) is not { ValueKind: not JsonValueKind.Null } image)
            return null;
        var reader = new WireReader(JsonMarshal.GetRawUtf8Value(image));
        return DynamoValueConverter.Read(ref reader).Entries;
    }

    // Streams count in seconds; Kinesis in what the record says.
    private static DateTimeOffset? Moment(JsonElement change)
    {
        if (Property(change, "ApproximateCreationDateTime") is not { ValueKind: JsonValueKind.Number } time)
            return null;
        var ticks = Text(change, "ApproximateCreationDateTimePrecision") switch
        {
            "MICROSECOND" => TimeSpan.TicksPerMicrosecond,
            "MILLISECOND" => TimeSpan.TicksPerMillisecond,
            _ => TimeSpan.TicksPerSecond,
        };
        return DateTimeOffset.UnixEpoch.AddTicks((long)(time.GetDecimal() * ticks));
    }

    private static string? Text(JsonElement parent, string name) => Property(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // The service's own answers and the events that Lambda makes of them differ in the case of names.
    private static JsonElement? Property(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
            return null;
        if (parent.TryGetProperty(name, out var exact))
            return exact;
        foreach (var property in parent.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        return null;
    }
}
