namespace DynamoGen.Mapping;

/// <summary><see cref="TimeSpan"/> as N: its ticks of 100 nanoseconds.</summary>
public readonly struct TimeSpanConverter : IDynamoConverter<TimeSpan>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, TimeSpan value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value.Ticks);

    /// <inheritdoc/>
    public static TimeSpan Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
}
