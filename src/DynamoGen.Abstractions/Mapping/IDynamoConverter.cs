namespace DynamoGen.Mapping;

/// <summary>Writes and reads one type as one attribute value.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
public interface IDynamoConverter<T> : IDynamoWriter<T>
{
    /// <summary>Reads exactly one value.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">The reader, at the value.</param>
    static abstract T Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct;
}
