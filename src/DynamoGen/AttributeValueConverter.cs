using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>The SDK's <see cref="AttributeValue"/> as what it holds. For members with <c>[DynamoConverter&lt;AttributeValueConverter&gt;]</c>.</summary>
public readonly struct AttributeValueConverter : IDynamoConverter<AttributeValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, AttributeValue value) where TWriter : struct, IAttributeWriter, allows ref struct =>
        DynamoValueConverter.Write(ref writer, AttributeMap.Read(value));

    /// <inheritdoc/>
    public static AttributeValue Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct =>
        AttributeMap.Write(DynamoValueConverter.Read(ref reader));
}
