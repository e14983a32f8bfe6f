using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Sets with other members.</summary>
internal static class SetMembers
{
    /// <summary>A set of the same type.</summary>
    public static DynamoValue WithMembers(this DynamoValue set, IReadOnlyList<DynamoValue> members) =>
        DynamoValue.Set(set.Type switch { DynamoType.SS => SetKind.String, DynamoType.NS => SetKind.Number, _ => SetKind.Binary }, members);
}
