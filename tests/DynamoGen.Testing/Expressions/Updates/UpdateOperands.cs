using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary><c>if_not_exists(path, fallback)</c>.</summary>
/// <remarks>DynamoDB Local 1.25.1 evaluates the fallback in any case, so that one that is missing is refused even where it is not needed.</remarks>
internal sealed record IfNotExists(PathOperand Path, Operand Fallback) : Operand
{
    public override DynamoValue? Of(DynamoValue item)
    {
        var fallback = Fallback.RequiredOf(item);
        return Path.Of(item) ?? fallback;
    }
}

/// <summary><c>a + b</c> or <c>a - b</c>.</summary>
internal sealed record Arithmetic(Operand Left, bool IsSum, Operand Right) : Operand
{
    public override DynamoValue? Of(DynamoValue item)
    {
        var (left, right) = (NumberOf(Left, item), NumberOf(Right, item));
        return DynamoValue.Number((IsSum ? left + right : left - right).ToString());
    }

    private static DynamoNumber NumberOf(Operand operand, DynamoValue item) =>
        DynamoNumber.Parse(operand.RequiredOf(item).Require(type => type == DynamoType.N, "+ and -").Text);
}

/// <summary><c>list_append(a, b)</c>.</summary>
internal sealed record ListAppend(Operand First, Operand Second) : Operand
{
    public override DynamoValue? Of(DynamoValue item) => DynamoValue.List([.. ElementsOf(First, item), .. ElementsOf(Second, item)]);

    private static IReadOnlyList<DynamoValue> ElementsOf(Operand operand, DynamoValue item) =>
        operand.RequiredOf(item).Require(type => type == DynamoType.L, "list_append").Elements;
}

/// <summary>What the service refuses of the operands of an update for the item at hand.</summary>
internal static class UpdateOperandRules
{
    /// <summary>The value of an operand that must have one.</summary>
    public static DynamoValue RequiredOf(this Operand operand, DynamoValue item) =>
        operand.Of(item) ?? throw new ExpressionException($"The update refers to {(operand as PathOperand)?.Path}, which does not exist in the item.");

    /// <summary>A value that must be of a type that is taken.</summary>
    public static DynamoValue Require(this DynamoValue value, Func<DynamoType, bool> isTaken, string name) =>
        isTaken(value.Type) ? value : throw new ExpressionException($"An operand of {name} in the update is of type {value.Type}, which it does not take.");
}
