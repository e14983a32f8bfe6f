namespace DynamoGen.Mapping;

/// <summary>
/// <see cref="DateTime"/> in UTC as S, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>: of one width, so that text sorts as time. Local and unspecified times are refused: they
/// name no moment that another machine would read. Reading accepts every ISO-8601 precision and offset and gives UTC.
/// </summary>
public readonly struct DateTimeConverter : IDynamoConverter<DateTime>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTime value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        RefuseOtherThanUtc(value);
        writer.String(value, "O");
    }

    /// <inheritdoc/>
    public static DateTime Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[IsoTime.MaxLength];
        return IsoTime.ReadMoment(text, reader.ReadString(text));
    }

    internal static void RefuseOtherThanUtc(DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
            throw MappingException.Unstorable($"the DateTime is of kind {value.Kind}; only UTC is stored. Call ToUniversalTime(), or declare the member as DateTimeOffset.");
    }
}
