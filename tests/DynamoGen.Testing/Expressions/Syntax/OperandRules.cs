using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>What the service refuses of operands by the look of the expression and its values, whatever the item.</summary>
internal static class OperandRules
{
    /// <summary>Refuses the first operand's path among the other operands.</summary>
    public static void RequireDistinct(ExpressionReader reader, string name, Operand first, params Operand[] others)
    {
        if (first is PathOperand { Path: var path } && others.Any(other => other is PathOperand { Path: var same } && same.Equals(path)))
            throw reader.Refused($"The first operand of {name}, {path}, must be distinct from the others.");
    }

    /// <summary>Refuses values, and sizes, of types that the operator does not take.</summary>
    public static void RequireTypes(ExpressionReader reader, string name, Func<DynamoType, bool> isTaken, params Operand[] operands)
    {
        foreach (var operand in operands)
            if (KnownType(operand) is { } type && !isTaken(type))
                throw reader.Refused($"{name} does not take an operand of type {type}.");
    }

    /// <summary>Refuses bounds that are known to be of different types, or in the wrong order.</summary>
    public static void RequireOrder(ExpressionReader reader, Operand low, Operand high)
    {
        if (low is not ValueOperand { Value: var lower } || high is not ValueOperand { Value: var upper })
            return;
        if (lower.Type != upper.Type)
            throw reader.Refused($"The bounds of BETWEEN must be of the same type, not {lower.Type} and {upper.Type}.");
        if (ValueComparison.Compare(lower, upper) > 0)
            throw reader.Refused("The upper bound of BETWEEN must be greater than or equal to the lower bound.");
    }

    private static DynamoType? KnownType(Operand operand) => operand switch
    {
        ValueOperand { Value: var value } => value.Type,
        SizeOperand => DynamoType.N,
        _ => null,
    };
}
