namespace DynamoGen.Mapping;

/// <summary><see cref="string"/> as S.</summary>
public readonly struct StringConverter : IDynamoConverter<string>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, string value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value);

    /// <inheritdoc/>
    public static string Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadString();
}
