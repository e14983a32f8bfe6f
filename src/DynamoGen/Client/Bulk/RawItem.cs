using System.Buffers;
using DynamoGen.Mapping;

namespace DynamoGen.Bulk;

/// <summary>An item of whatever type, with all of its attributes as they are stored.</summary>
/// <param name="attributes">The attributes.</param>
internal sealed class RawItem(IReadOnlyDictionary<string, DynamoValue> attributes) : IDynamoReadable<RawItem>
{
    private static readonly AttributeNames None = new();

    static AttributeNames IDynamoReadable<RawItem>.Names => None;

    /// <summary>The attributes.</summary>
    public IReadOnlyDictionary<string, DynamoValue> Attributes => attributes;

    static RawItem IDynamoReadable<RawItem>.Read<TReader>(ref TReader reader) => new(DynamoValueConverter.Read(ref reader).Entries);

    /// <summary>Writes attributes as DynamoDB's JSON.</summary>
    public static void WriteJson(IReadOnlyDictionary<string, DynamoValue> attributes, IBufferWriter<byte> output)
    {
        var writer = new WireWriter(output);
        DynamoValueConverter.Write(ref writer, DynamoValue.Map(attributes));
        writer.Flush();
    }

    /// <summary>Reads attributes of DynamoDB's JSON.</summary>
    /// <exception cref="MappingException">It is no such JSON.</exception>
    public static IReadOnlyDictionary<string, DynamoValue> ReadJson(ReadOnlySpan<byte> json) => WireForm.Read<RawItem>(json).Attributes;
}
