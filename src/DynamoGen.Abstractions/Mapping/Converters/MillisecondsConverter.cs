namespace DynamoGen.Mapping;

/// <summary><see cref="DateTimeOffset"/> as S in UTC, otherwise as <see cref="MillisecondsDateTimeConverter"/>.</summary>
[StoredAs(DynamoType.S), MaxSize(24)]
public readonly struct MillisecondsConverter : IDynamoConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTimeOffset value) where TWriter : struct, IAttributeWriter, allows ref struct =>
        writer.String(value.UtcDateTime, MillisecondsDateTimeConverter.Format);

    /// <inheritdoc/>
    public static DateTimeOffset Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => DateTimeOffsetConverter.Read(ref reader);
}
