namespace DynamoGen.Expressions;

/// <summary>What stands left of a comparison.</summary>
/// <param name="Path">The attribute.</param>
/// <param name="IsSize">Whether its size is meant.</param>
internal readonly record struct Operand(DocumentPath Path, bool IsSize = false)
{
    public void Write(ExpressionWriter writer)
    {
        if (!IsSize)
        {
            writer.Path(Path);
            return;
        }
        writer.Operator("size(");
        writer.Path(Path);
        writer.Text(")");
    }
}

/// <summary>An attribute compared with a value.</summary>
internal sealed class ValueComparison<T>(Operand left, string comparator, T value, ValueCodec<T> codec) : DynamoCondition
{
    internal override void Write(ExpressionWriter writer)
    {
        left.Write(writer);
        writer.Operator(comparator);
        codec.Write(writer, value);
    }
}

/// <summary>An attribute compared with another.</summary>
internal sealed class PathComparison(Operand left, string comparator, Operand right) : DynamoCondition
{
    internal override void Write(ExpressionWriter writer)
    {
        left.Write(writer);
        writer.Operator(comparator);
        right.Write(writer);
    }
}

/// <summary>BETWEEN, both bounds included.</summary>
internal sealed class BetweenCondition<T>(Operand operand, T low, T high, ValueCodec<T> codec) : DynamoCondition
{
    internal override void Write(ExpressionWriter writer)
    {
        operand.Write(writer);
        writer.Operator(" BETWEEN ");
        codec.Write(writer, low);
        writer.Text(" AND ");
        codec.Write(writer, high);
    }
}

/// <summary>IN, of at most as many values as the service takes.</summary>
internal sealed class InCondition<T>(Operand operand, ReadOnlyMemory<T> values, ValueCodec<T> codec) : DynamoCondition
{
    internal override void Write(ExpressionWriter writer)
    {
        operand.Write(writer);
        writer.Operator(" IN (");
        var isFirst = true;
        foreach (var value in values.Span)
        {
            if (!isFirst)
                writer.Text(", ");
            isFirst = false;
            codec.Write(writer, value);
        }
        writer.Text(")");
    }
}
