namespace DynamoGen.Mapping;

/// <summary>
/// An enum as M with its number in the one entry <c>value__</c>: how the SDK's object persistence model writes nullable enums, and the only form in which it reads them. Reading accepts N.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public readonly struct EnumAsMapConverter<TEnum> : IDynamoConverter<TEnum> where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, TEnum value) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(1);
        writer.Name(StoredEnum.NumberName);
        writer.Number(value.ToString("D").AsSpan());
        writer.EndMap();
    }

    /// <inheritdoc/>
    public static TEnum Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct =>
        (TEnum)Enum.ToObject(typeof(TEnum), StoredEnum.ReadNumber<long, TReader>(ref reader));
}
