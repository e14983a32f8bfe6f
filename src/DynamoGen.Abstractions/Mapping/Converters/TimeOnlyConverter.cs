namespace DynamoGen.Mapping;

/// <summary><see cref="TimeOnly"/> as S, <c>HH:mm:ss.fffffff</c>: of one width, so that text sorts as time. Reading accepts every ISO-8601 precision.</summary>
public readonly struct TimeOnlyConverter : IDynamoConverter<TimeOnly>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, TimeOnly value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value, "O");

    /// <inheritdoc/>
    public static TimeOnly Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[IsoTime.MaxLength];
        return IsoTime.ReadTime(text, reader.ReadString(text));
    }
}
