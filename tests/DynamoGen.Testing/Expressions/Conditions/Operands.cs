using System.Globalization;
using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>What an item has at a path.</summary>
internal sealed record PathOperand(DocumentPath Path) : Operand
{
    public override DynamoValue? Of(DynamoValue item) => Path.Of(item);
}

/// <summary>A value that the request gives.</summary>
internal sealed record ValueOperand(DynamoValue Value) : Operand
{
    public override DynamoValue? Of(DynamoValue item) => Value;
}

/// <summary>The size of a value; there is none of what is missing, a number, a BOOL or a NULL.</summary>
/// <remarks>
/// Of a text it is the length in UTF-16 units, as DynamoDB Local 1.25.1 counts. The documentation says "the length of the string" and no more; what the service
/// counts beyond ASCII was not checked.
/// </remarks>
internal sealed record SizeOperand(Operand Operand) : Operand
{
    public override DynamoValue? Of(DynamoValue item)
    {
        if (Operand.Of(item) is not { } value || !HasSize(value.Type))
            return null;
        var size = value.Type switch
        {
            DynamoType.S => value.Text.Length,
            DynamoType.B => value.Bytes.Length,
            DynamoType.M => value.Entries.Count,
            _ => value.Elements.Count,
        };
        return DynamoValue.Number(size.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether values of a type have a size.</summary>
    public static bool HasSize(DynamoType type) => type is not (DynamoType.N or DynamoType.BOOL or DynamoType.NULL);
}
