namespace DynamoGen.Mapping;

/// <summary><see cref="DateTimeOffset"/> as N: seconds since 1970-01-01T00:00:00Z, as DynamoDB's time to live reads them. Fractions of a second are not kept.</summary>
[StoredAs(DynamoType.N)]
public readonly struct EpochSecondsConverter : IDynamoConverter<DateTimeOffset>
{
    private const long First = -62_135_596_800; // 0001-01-01
    private const long Last = 253_402_300_799;  // 9999-12-31T23:59:59

    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTimeOffset value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value.ToUnixTimeSeconds());

    /// <inheritdoc/>
    public static DateTimeOffset Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var seconds = reader.ReadNumber<long>();
        return seconds is >= First and <= Last
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw MappingException.Unexpected("N (seconds since 1970, of the years 1 to 9999)", FormattableString.Invariant($"N {seconds}"));
    }
}
