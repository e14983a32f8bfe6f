namespace DynamoGen.Mapping;

/// <summary>Writes and reads one type as one attribute value.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
public interface IDynamoConverter<T>
{
    /// <summary>Writes exactly one value.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The value; null never comes here.</param>
    static abstract void Write<TWriter>(ref TWriter writer, T value) where TWriter : struct, IAttributeWriter, allows ref struct;

    /// <summary>Reads exactly one value.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">The reader, at the value.</param>
    static abstract T Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct;
}
