using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>A part of a condition as it was parsed: an operand, or a condition.</summary>
internal abstract record ConditionNode;

/// <summary>A part that is true or false of an item.</summary>
internal abstract record Condition : ConditionNode
{
    /// <summary>Whether it is true of an item.</summary>
    public abstract bool Holds(DynamoValue item);
}

/// <summary>A part that has a value.</summary>
internal abstract record Operand : ConditionNode
{
    /// <summary>The value for an item; null where the item has none.</summary>
    public abstract DynamoValue? Of(DynamoValue item);
}
