namespace DynamoGen.Mapping;

/// <summary>Byte arrays as B.</summary>
public readonly struct BytesConverter : IDynamoConverter<byte[]>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, byte[] value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Binary(value);

    /// <inheritdoc/>
    public static byte[] Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadBinary();
}
