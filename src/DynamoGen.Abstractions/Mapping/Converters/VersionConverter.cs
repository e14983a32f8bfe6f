namespace DynamoGen.Mapping;

/// <summary><see cref="Version"/> as S, with as many of its parts as are set.</summary>
public readonly struct VersionConverter : IDynamoConverter<Version>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Version value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value.ToString());

    /// <inheritdoc/>
    public static Version Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        var text = reader.ReadString();
        return Version.TryParse(text, out var value) ? value : throw MappingException.Unexpected("S (a version such as 1.2.3)", $"'{text}'");
    }
}
