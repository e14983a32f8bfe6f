namespace DynamoGen.Mapping;

/// <summary><see cref="bool"/> as N, 1 or 0: how the SDK's object persistence model writes it in its V1 conversion. Reading accepts BOOL.</summary>
[StoredAs(DynamoType.N)]
public readonly struct BooleanAsNumberConverter : IDynamoConverter<bool>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, bool value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value ? 1 : 0);

    /// <inheritdoc/>
    public static bool Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadBoolean();
}
