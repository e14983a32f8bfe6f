using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN219: the value of a key that the service refuses: empty, beyond its size, or of no key's type.</summary>
internal sealed class KeyValueRule() : RequestRule(Rules.Failure(
    RuleIds.KeyValue,
    "Value cannot be a key",
    "The service refuses this key: {0}"))
{
    private const int MostBytes = 2048;

    public override void Check(RequestLook look)
    {
        foreach (var entry in look.Request.Map("Key")?.Entries ?? [])
            if (Operations.Innermost(entry.Value) is IObjectCreationOperation { Type.Name: "AttributeValue" } value && Fault(value) is { } fault)
                look.Report(value, fault);
    }

    private static string? Fault(IObjectCreationOperation value)
    {
        foreach (var (member, given) in Members(value))
        {
            if (given.ConstantValue is { HasValue: true, Value: null })
                continue;
            if (member is "BOOL" or "NULL" or "SS" or "NS" or "BS" or "L" or "M" or "IsLSet" or "IsMSet")
                return "a key is text, a number or bytes (S, N, B)";
            if (member == "S" && TextOf(given) is { } text && (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > MostBytes))
                return text.Length == 0 ? "it is empty" : $"it has more than {MostBytes} bytes";
        }
        return null;
    }

    private static string? TextOf(IOperation given) =>
        given is IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } ? "" : given.ConstantValue.Value as string;

    private static IEnumerable<(string Member, IOperation Value)> Members(IObjectCreationOperation value)
    {
        if (value.Arguments is [{ Value: { Type.SpecialType: SpecialType.System_String } text }])
            yield return ("S", text);
        foreach (var initializer in value.Initializer?.Initializers ?? [])
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment)
                yield return (name, assignment.Value);
    }
}
