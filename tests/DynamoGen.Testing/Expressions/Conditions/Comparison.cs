using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Two operands and what is said of them.</summary>
/// <remarks>What is missing equals nothing and is in no order to anything, and so it is unequal to everything; values of different types likewise.</remarks>
internal sealed record Comparison(Operand Left, string Comparator, Operand Right) : Condition
{
    /// <summary>The comparators as they are written.</summary>
    public static IReadOnlyList<string> Comparators { get; } = ["=", "<>", "<", "<=", ">", ">="];

    /// <summary>Whether the comparator goes by an order, which only texts, numbers and bytes have.</summary>
    public bool IsByOrder => Comparator is not ("=" or "<>");

    public override bool Holds(DynamoValue item)
    {
        if (Left.Of(item) is not { } left || Right.Of(item) is not { } right)
            return Comparator == "<>";
        return Comparator switch
        {
            "=" => ValueComparison.AreEqual(left, right),
            "<>" => !ValueComparison.AreEqual(left, right),
            "<" => ValueComparison.Compare(left, right) < 0,
            "<=" => ValueComparison.Compare(left, right) <= 0,
            ">" => ValueComparison.Compare(left, right) > 0,
            _ => ValueComparison.Compare(left, right) >= 0,
        };
    }
}

/// <summary><c>a BETWEEN low AND high</c>, both bounds included.</summary>
internal sealed record Between(Operand Operand, Operand Low, Operand High) : Condition
{
    public override bool Holds(DynamoValue item) =>
        Operand.Of(item) is { } value && Low.Of(item) is { } low && High.Of(item) is { } high &&
        ValueComparison.Compare(value, low) >= 0 && ValueComparison.Compare(value, high) <= 0;
}

/// <summary><c>a IN (b, c)</c>.</summary>
internal sealed record Membership(Operand Operand, IReadOnlyList<Operand> Candidates) : Condition
{
    public override bool Holds(DynamoValue item) =>
        Operand.Of(item) is { } value && Candidates.Any(candidate => candidate.Of(item) is { } other && ValueComparison.AreEqual(value, other));
}
