namespace DynamoGen.Mapping;

/// <summary>
/// <see cref="DateTime"/> in UTC as S, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>: how the SDK's object persistence model writes it, to the millisecond. For keys of tables that both write;
/// finer times are cut off. Reading accepts every precision.
/// </summary>
[StoredAs(DynamoType.S), MaxSize(24)]
public readonly struct MillisecondsDateTimeConverter : IDynamoConverter<DateTime>
{
    internal const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTime value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        DateTimeConverter.RefuseOtherThanUtc(value);
        writer.String(value, Format);
    }

    /// <inheritdoc/>
    public static DateTime Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => DateTimeConverter.Read(ref reader);
}
