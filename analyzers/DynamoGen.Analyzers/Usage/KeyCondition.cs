using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>A place where a query request of the AWS SDK gets its key condition.</summary>
/// <param name="value">What is set, or what uses the condition that is there.</param>
/// <param name="isSet">Whether a condition results; not so when it is constantly empty.</param>
internal sealed class KeyCondition(IOperation value, bool isSet)
{
    public IOperation Value { get; } = value;

    public bool IsSet { get; } = isSet;

    /// <summary>Whether a property holds a query's key condition, in one of its two forms.</summary>
    public static bool Is(IPropertySymbol property) => property.Name is "KeyConditionExpression" or "KeyConditions";

    /// <summary>The key conditions that a request is created with.</summary>
    public static IEnumerable<KeyCondition> InInitializer(IObjectCreationOperation creation)
    {
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
            switch (initializer)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when Is(property):
                    yield return OfAssigned(assignment.Value);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var property } } when Is(property):
                    yield return new(initializer, isSet: true);
                    break;
            }
    }

    /// <summary>The key condition that a use of such a property amounts to; null when it only looks at it.</summary>
    public static KeyCondition? OfUse(IPropertyReferenceOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation assignment when assignment.Target == use => OfAssigned(assignment.Value),
        IAssignmentOperation assignment when assignment.Target == use => new(assignment, isSet: true),
        // A dictionary may be filled by whatever is done with it.
        _ => use.Property.Name == "KeyConditions" ? new(use, isSet: true) : null,
    };

    private static KeyCondition OfAssigned(IOperation value) => new(value, !IsConstantlyEmpty(value));

    private static bool IsConstantlyEmpty(IOperation value)
    {
        value = Operations.Innermost(value);
        return value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }
            || (value.ConstantValue is { HasValue: true, Value: var constant } && (constant is null || (constant is string text && string.IsNullOrWhiteSpace(text))));
    }
}
