namespace DynamoGen.Mapping;

/// <summary><see cref="char"/> as S of one UTF-16 unit.</summary>
public readonly struct CharConverter : IDynamoConverter<char>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, char value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String([value]);

    /// <inheritdoc/>
    public static char Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[2];
        return reader.ReadString(text) == 1 ? text[0] : throw MappingException.Unexpected("S of one character", "S of another length");
    }
}
