namespace DynamoGen.Mapping;

/// <summary><see cref="Uri"/> as S: its original text, so that relative ones and unusual spellings come back as they were.</summary>
public readonly struct UriConverter : IDynamoConverter<Uri>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Uri value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value.OriginalString);

    /// <inheritdoc/>
    public static Uri Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var text = reader.ReadString();
        return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value) ? value : throw MappingException.Unexpected("S (a URI)", $"'{text}'");
    }
}
