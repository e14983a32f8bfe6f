using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>What an update does at the end of a path.</summary>
internal abstract record UpdateAction
{
    /// <summary>What is at the path afterwards; null for nothing.</summary>
    /// <param name="current">What is there before; null for nothing.</param>
    /// <param name="item">The item before the update.</param>
    public abstract DynamoValue? Apply(DynamoValue? current, DynamoValue item);
}

/// <summary><c>SET path = operand</c>.</summary>
internal sealed record SetAction(Operand Operand) : UpdateAction
{
    public override DynamoValue? Apply(DynamoValue? current, DynamoValue item) => Operand.RequiredOf(item);
}

/// <summary><c>REMOVE path</c>.</summary>
internal sealed record RemoveAction : UpdateAction
{
    public override DynamoValue? Apply(DynamoValue? current, DynamoValue item) => null;
}

/// <summary><c>ADD path :value</c>: to a number, or to a set of the same type; what is missing becomes the value.</summary>
internal sealed record AddAction(DynamoValue Value) : UpdateAction
{
    public override DynamoValue? Apply(DynamoValue? current, DynamoValue item)
    {
        if (current?.Require(type => type == Value.Type, "ADD") is not { } target)
            return Value;
        return Value.Type == DynamoType.N
            ? DynamoValue.Number((DynamoNumber.Parse(target.Text) + DynamoNumber.Parse(Value.Text)).ToString())
            : target.WithMembers([.. target.Elements.Union(Value.Elements, ValueComparison.ByContent)]);
    }

    /// <summary>Whether ADD takes values of a type.</summary>
    public static bool Takes(DynamoType type) => type == DynamoType.N || DeleteAction.Takes(type);
}

/// <summary><c>DELETE path :set</c>: from a set of the same type, which is removed with its last member.</summary>
internal sealed record DeleteAction(DynamoValue Set) : UpdateAction
{
    public override DynamoValue? Apply(DynamoValue? current, DynamoValue item)
    {
        if (current?.Require(type => type == Set.Type, "DELETE") is not { } target)
            return null;
        var left = target.Elements.Except(Set.Elements, ValueComparison.ByContent).ToList();
        return left.Count == 0 ? null : target.WithMembers(left);
    }

    /// <summary>Whether DELETE takes values of a type.</summary>
    public static bool Takes(DynamoType type) => type is DynamoType.SS or DynamoType.NS or DynamoType.BS;
}
