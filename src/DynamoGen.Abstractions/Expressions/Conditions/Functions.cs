namespace DynamoGen.Expressions;

/// <summary>A function of an attribute: <c>attribute_exists</c>, <c>attribute_not_exists</c>.</summary>
internal sealed class PathFunction(string name, DocumentPath path) : DynamoCondition
{
    internal override void Write(ExpressionWriter writer)
    {
        writer.Operator(name);
        writer.Text("(");
        writer.Path(path);
        writer.Text(")");
    }
}

/// <summary>A function of an attribute and a value: <c>begins_with</c>, <c>contains</c>, <c>attribute_type</c>.</summary>
internal sealed class ValueFunction<T>(string name, DocumentPath path, T value, ValueCodec<T> codec) : DynamoCondition
{
    internal override void Write(ExpressionWriter writer)
    {
        writer.Operator(name);
        writer.Text("(");
        writer.Path(path);
        writer.Text(", ");
        codec.Write(writer, value);
        writer.Text(")");
    }
}
