using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>Every number type of the platform as N.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly struct NumberConverter<T> : IDynamoConverter<T> where T : struct, INumberBase<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value);

    /// <inheritdoc/>
    public static T Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => reader.ReadNumber<T>();
}
