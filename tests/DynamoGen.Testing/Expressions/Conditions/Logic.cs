using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary><c>a AND b</c>.</summary>
internal sealed record Conjunction(Condition Left, Condition Right) : Condition
{
    public override bool Holds(DynamoValue item) => Left.Holds(item) && Right.Holds(item);
}

/// <summary><c>a OR b</c>.</summary>
internal sealed record Disjunction(Condition Left, Condition Right) : Condition
{
    public override bool Holds(DynamoValue item) => Left.Holds(item) || Right.Holds(item);
}

/// <summary><c>NOT a</c>.</summary>
internal sealed record Negation(Condition Condition) : Condition
{
    public override bool Holds(DynamoValue item) => !Condition.Holds(item);
}
