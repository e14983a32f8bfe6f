namespace DynamoGen.Mapping;

/// <summary><see cref="DateTime"/> in UTC as N: seconds since 1970-01-01T00:00:00Z, as DynamoDB's time to live reads them. Fractions of a second are not kept; local and unspecified times are refused.</summary>
[StoredAs(DynamoType.N)]
public readonly struct EpochSecondsDateTimeConverter : IDynamoConverter<DateTime>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTime value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        DateTimeConverter.RefuseOtherThanUtc(value);
        EpochSecondsConverter.Write(ref writer, value);
    }

    /// <inheritdoc/>
    public static DateTime Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => EpochSecondsConverter.Read(ref reader).UtcDateTime;
}
