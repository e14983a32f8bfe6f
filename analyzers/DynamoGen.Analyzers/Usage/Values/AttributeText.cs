using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>A value that becomes an attribute of the AWS SDK: by <c>new AttributeValue</c>, or by an entry of a document.</summary>
/// <param name="Name">The attribute's name, where it is in sight.</param>
/// <param name="IsNumber">Whether it becomes a number; text otherwise.</param>
/// <param name="Value">The value.</param>
internal sealed record AttributeText(string? Name, bool IsNumber, IOperation Value)
{
    /// <summary>The value of an <c>AttributeValue</c>; null where it is made of something else than a text or number.</summary>
    public static AttributeText? Of(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return new(NameOf(creation), false, Operations.Innermost(argument.Value));
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: ("S" or "N") and var letter } } assignment)
                return new(NameOf(creation), letter == "N", Operations.Innermost(assignment.Value));
        return null;
    }

    /// <summary>The value of a document's entry; null where it is no text or number.</summary>
    public static AttributeText? Of(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: { Name: "Document", ContainingNamespace: { } space } }, Arguments: [var key] }
            || !TypeNames.IsIn(space, "Amazon", "DynamoDBv2"))
            return null;
        var value = Operations.Innermost(assignment.Value);
        return value.Type?.SpecialType switch
        {
            SpecialType.System_String => new(key.Value.ConstantValue.Value as string, false, value),
            SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Int32 => new(key.Value.ConstantValue.Value as string, true, value),
            _ => null,
        };
    }

    /// <summary>The name under which a value is put into a map: <c>["Name"] = …</c> or <c>{ "Name", … }</c>; the colon of a placeholder left out.</summary>
    private static string? NameOf(IOperation creation) => (Operations.Outermost(creation).Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } => key.Value.ConstantValue.Value as string,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, _] } } => key.Value.ConstantValue.Value as string,
        _ => null,
    })?.TrimStart(':');
}
