using System.Buffers;
using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>Writes expressions for people, with names and values in place: <c>Visits > {"N":"3"}</c>. Equal expressions have equal texts, different ones different texts.</summary>
internal sealed class ReadableExpression : ExpressionWriter
{
    public static string Of(DynamoCondition condition)
    {
        using var writer = new ReadableExpression();
        condition.Write(writer);
        return writer.Written.ToString();
    }

    public static string Of(DynamoUpdate update)
    {
        using var writer = new ReadableExpression();
        update.Write(writer);
        return writer.Written.ToString();
    }

    public override void Value<T, TWriter>(T value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new WireWriter(bytes);
        TWriter.Write(ref writer, value);
        writer.Flush();
        Text(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    // A name that could be taken for more than one is told apart by quotes.
    protected override void Name(string name) => Text(name.AsSpan().ContainsAny(" .[]\"") ? $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : name);
}
