using System.Text.Json;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>
/// One record of a table's stream: the item before and after a change, decoded with the same mapping as any read. Made of the JSON in which AWS Lambda, EventBridge Pipes and Kinesis
/// deliver it, or of its parts; needs no package of theirs.
/// </summary>
/// <remarks>Nothing is sent; costs no reads or writes. Which images there are is the table's <see cref="TableStream"/> setting. See "Change data capture for DynamoDB Streams".</remarks>
public sealed record StreamChange
{
    /// <summary>What happened.</summary>
    public required StreamChangeKind Kind { get; init; }

    /// <summary>The item's key attributes.</summary>
    public required IReadOnlyDictionary<string, DynamoValue> Keys { get; init; }

    /// <summary>The item as it was; null where there was none, or where the stream does not carry it.</summary>
    public IReadOnlyDictionary<string, DynamoValue>? OldImage { get; init; }

    /// <summary>The item as it is; null where it was deleted, or where the stream does not carry it.</summary>
    public IReadOnlyDictionary<string, DynamoValue>? NewImage { get; init; }

    /// <summary>
    /// Whether the service deleted the item because its time to live was over. In a global table only the region that deleted it says so; the others see a deletion like any other.
    /// </summary>
    public bool IsTimeToLive { get; init; }

    /// <summary>The record's own id, equal when it is delivered again.</summary>
    public string? EventId { get; init; }

    /// <summary>The record's place in its shard.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>About when the change was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The item as it was.</summary>
    /// <typeparam name="T">The item type, or a projection of it.</typeparam>
    /// <returns>Null where <see cref="OldImage"/> is.</returns>
    /// <exception cref="MappingException">The image is no item of this type; the message says which attribute and why.</exception>
    public T? Old<T>() where T : class, IDynamoReadable<T> => Read<T>(OldImage);

    /// <summary>The item as it is.</summary>
    /// <typeparam name="T">The item type, or a projection of it.</typeparam>
    /// <returns>Null where <see cref="NewImage"/> is.</returns>
    /// <exception cref="MappingException">The image is no item of this type; the message says which attribute and why.</exception>
    public T? New<T>() where T : class, IDynamoReadable<T> => Read<T>(NewImage);

    /// <summary>Reads one record.</summary>
    /// <param name="record">The record, with <c>eventName</c> and <c>dynamodb</c>.</param>
    /// <exception cref="MappingException">It is no such record.</exception>
    public static StreamChange Read(JsonElement record) => StreamJson.Read(record);

    /// <summary>Reads the event that a Lambda function is called with.</summary>
    /// <param name="batch">The event, with its list <c>Records</c>.</param>
    /// <exception cref="MappingException">It is no such event.</exception>
    public static IReadOnlyList<StreamChange> ReadBatch(JsonElement batch) => [.. StreamJson.Records(batch).Select(Read)];

    private static T? Read<T>(IReadOnlyDictionary<string, DynamoValue>? image) where T : class, IDynamoReadable<T>
    {
        if (image is null)
            return null;
        var item = DynamoValue.Map(image);
        var reader = new DynamoValueReader(item);
        try
        {
            return T.Read(ref reader);
        }
        catch (MappingException exception)
        {
            throw MappingTrace.Read<T, DynamoValueReader>(exception, new(item), table: null);
        }
    }
}
