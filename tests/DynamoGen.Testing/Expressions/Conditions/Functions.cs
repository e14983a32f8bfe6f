using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary><c>attribute_exists(path)</c>, true of a NULL too.</summary>
internal sealed record AttributeExists(PathOperand Path) : Condition
{
    public override bool Holds(DynamoValue item) => Path.Of(item) is not null;
}

/// <summary><c>attribute_type(a, :type)</c>.</summary>
internal sealed record AttributeType(Operand Operand, DynamoType Type) : Condition
{
    public override bool Holds(DynamoValue item) => Operand.Of(item)?.Type == Type;
}

/// <summary><c>begins_with(a, prefix)</c>: of two texts or two runs of bytes; false of anything else.</summary>
internal sealed record BeginsWith(Operand Operand, Operand Prefix) : Condition
{
    public override bool Holds(DynamoValue item) => (Operand.Of(item), Prefix.Of(item)) switch
    {
        ({ Type: DynamoType.S } value, { Type: DynamoType.S } prefix) => value.Text.StartsWith(prefix.Text, StringComparison.Ordinal),
        ({ Type: DynamoType.B } value, { Type: DynamoType.B } prefix) => value.Bytes.Span.StartsWith(prefix.Bytes.Span),
        _ => false,
    };
}

/// <summary><c>contains(a, part)</c>: a text in a text, bytes in bytes, a member of a set, an element of a list; false of anything else, maps too.</summary>
internal sealed record Contains(Operand Operand, Operand Part) : Condition
{
    public override bool Holds(DynamoValue item) => Operand.Of(item) is { } container && Part.Of(item) is { } part && container.Type switch
    {
        DynamoType.S => part.Type == DynamoType.S && container.Text.Contains(part.Text, StringComparison.Ordinal),
        DynamoType.B => part.Type == DynamoType.B && container.Bytes.Span.IndexOf(part.Bytes.Span) >= 0,
        DynamoType.L or DynamoType.SS or DynamoType.NS or DynamoType.BS => container.Elements.Contains(part, ValueComparison.ByContent),
        _ => false,
    };
}
