namespace DynamoGen.Mapping;

/// <summary>
/// <see cref="DateTimeOffset"/> as S in UTC, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>: of one width, so that text sorts as time. The moment is kept, the offset is not.
/// Reading accepts every ISO-8601 precision and offset; without an offset it is UTC.
/// </summary>
public readonly struct DateTimeOffsetConverter : IDynamoConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTimeOffset value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value.UtcDateTime, "O");

    /// <inheritdoc/>
    public static DateTimeOffset Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[IsoTime.MaxLength];
        return new(IsoTime.ReadMoment(text, reader.ReadString(text)));
    }
}
