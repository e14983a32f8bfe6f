namespace DynamoGen.Mapping;

/// <summary><see cref="Guid"/> as S: 32 digits in groups of 8-4-4-4-12.</summary>
public readonly struct GuidConverter : IDynamoConverter<Guid>
{
    private const int Length = 36;

    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Guid value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.String(value, "D");

    /// <inheritdoc/>
    public static Guid Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct
    {
        Span<char> text = stackalloc char[Length];
        return reader.ReadString(text) == Length && Guid.TryParseExact(text, "D", out var value) ? value : throw MappingException.Unexpected("S (a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e)", "other text");
    }
}
