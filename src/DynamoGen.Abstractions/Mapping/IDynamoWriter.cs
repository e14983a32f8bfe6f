namespace DynamoGen.Mapping;

/// <summary>Writes one type as one attribute value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface IDynamoWriter<in T>
{
    /// <summary>Writes exactly one value.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The value; null never comes here.</param>
    static abstract void Write<TWriter>(ref TWriter writer, T value) where TWriter : struct, IAttributeWriter, allows ref struct;
}
