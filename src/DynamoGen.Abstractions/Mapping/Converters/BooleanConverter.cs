namespace DynamoGen.Mapping;

/// <summary><see cref="bool"/> as BOOL; reading accepts N of 0 or 1.</summary>
public readonly struct BooleanConverter : IDynamoConverter<bool>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, bool value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Boolean(value);

    /// <inheritdoc/>
    public static bool Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadBoolean();
}
