namespace DynamoGen.Mapping;

/// <summary>
/// <see cref="Uri"/> as S: its original text, so that relative ones and unusual spellings come back as they were. Only a file path that was taken for an
/// absolute URI is written as one (<c>file:///tmp</c>), because on another system, and as a reference within a site, <c>/tmp</c> is relative.
/// </summary>
public readonly struct UriConverter : IDynamoConverter<Uri>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Uri value) where TWriter : struct, IAttributeWriter, allows ref struct =>
        writer.String(value.IsAbsoluteUri && value.OriginalString.StartsWith('/') ? value.AbsoluteUri : value.OriginalString);

    /// <inheritdoc/>
    public static Uri Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var text = reader.ReadString();
        var kind = text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute;
        return Uri.TryCreate(text, kind, out var value) ? value : throw MappingException.Unexpected("S (a URI)", $"'{text}'");
    }
}
