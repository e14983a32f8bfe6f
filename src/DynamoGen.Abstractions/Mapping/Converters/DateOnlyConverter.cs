namespace DynamoGen.Mapping;

/// <summary><see cref="DateOnly"/> as S, <c>yyyy-MM-dd</c>, which sorts as dates do.</summary>
public readonly struct DateOnlyConverter : IDynamoConverter<DateOnly>
{
    private const int Length = 10;

    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateOnly value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value, "O");

    /// <inheritdoc/>
    public static DateOnly Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[Length];
        return IsoTime.ReadDate(text, reader.ReadString(text));
    }
}
