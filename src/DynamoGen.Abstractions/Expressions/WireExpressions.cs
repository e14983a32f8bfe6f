using System.Buffers;
using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>The expressions of one request in DynamoDB's JSON, with the names and values behind their aliases: <c>#0</c>, <c>:0</c> and so on, equal ones shared.</summary>
internal sealed class WireExpressions : ExpressionWriter
{
    private readonly PooledBytes scratch = new();
    private readonly PooledBytes values = new();                         // {":0":…}{":1":…} and so on
    private int[] ends = ArrayPool<int>.Shared.Rent(16);                 // of each of these
    private string[] names = ArrayPool<string>.Shared.Rent(16);
    private int valueCount;
    private int nameCount;

    public override void Value<T, TWriter>(T value)
    {
        scratch.Clear();
        var alias = valueCount;
        var writer = new WireWriter(scratch);
        writer.BeginMap(1);
        writer.Name(Aliases.OfValue(alias));
        TWriter.Write(ref writer, value);
        writer.EndMap();
        writer.Flush();
        for (var known = 0; known < valueCount; known++)
            if (Content(Entry(known)).SequenceEqual(Content(scratch.Written)))
            {
                Text(Aliases.OfValue(known));
                return;
            }
        values.Write(scratch.Written);
        Append(ref ends, valueCount++, values.Written.Length);
        Text(Aliases.OfValue(alias));
    }

    /// <summary>Ends an expression, and writes it with its names and values as JSON; what is empty is left out.</summary>
    /// <param name="kind">What it is, for errors.</param>
    /// <param name="member">The member of a request that it is.</param>
    /// <param name="output">Where the bytes go.</param>
    public void WriteTo(string kind, string member, IBufferWriter<byte> output)
    {
        output.Write("{\""u8);
        Encoding.UTF8.GetBytes(member, output);
        output.Write("\":\""u8);
        Encoding.UTF8.GetBytes(End(kind), output);                       // aliases, operators and functions: nothing to escape
        output.Write("\""u8);
        WriteMaps(output);
        output.Write("}"u8);
    }

    public override void Dispose()
    {
        base.Dispose();
        scratch.Dispose();
        values.Dispose();
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<string>.Shared.Return(names, clearArray: true);
    }

    protected override void Name(string name)
    {
        var known = names.AsSpan(0, nameCount).IndexOf(name);
        if (known < 0)
        {
            known = nameCount;
            Append(ref names, nameCount++, name);
        }
        Text(Aliases.OfName(known));
    }

    private void WriteMaps(IBufferWriter<byte> output)
    {
        if (nameCount > 0)
        {
            output.Write(",\"ExpressionAttributeNames\":{"u8);
            for (var i = 0; i < nameCount; i++)
            {
                output.Write(i == 0 ? "\""u8 : ",\""u8);
                Encoding.UTF8.GetBytes(Aliases.OfName(i), output);
                output.Write("\":\""u8);
                output.Advance(JsonText.Escape(names[i], output.GetSpan(names[i].Length * JsonText.MaxExpansion), out _));
                output.Write("\""u8);
            }
            output.Write("}"u8);
        }
        if (valueCount == 0)
            return;
        output.Write(",\"ExpressionAttributeValues\":{"u8);
        for (var i = 0; i < valueCount; i++)
        {
            output.Write(i == 0 ? ""u8 : ","u8);
            output.Write(Entry(i)[1..^1]);
        }
        output.Write("}"u8);
    }

    private ReadOnlySpan<byte> Entry(int number) => values.Written[(number == 0 ? 0 : ends[number - 1])..ends[number]];

    // Behind {":12": and without the brace that closes it.
    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> entry) => entry[(entry[3..].IndexOf((byte)':') + 4)..^1];

    private static void Append<T>(ref T[] array, int count, T value)
    {
        if (count == array.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(count * 2);
            array.CopyTo(larger, 0);
            ArrayPool<T>.Shared.Return(array);
            array = larger;
        }
        array[count] = value;
    }
}
