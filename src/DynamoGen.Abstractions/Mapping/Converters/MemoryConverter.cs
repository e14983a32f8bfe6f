namespace DynamoGen.Mapping;

/// <summary><see cref="ReadOnlyMemory{T}"/> of bytes as B.</summary>
public readonly struct MemoryConverter : IDynamoConverter<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ReadOnlyMemory<byte> value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Binary(value.Span);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadBinary();
}
