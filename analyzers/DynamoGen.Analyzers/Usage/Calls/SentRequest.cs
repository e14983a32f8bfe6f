using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>The request object that a call sends, or the configuration of a search, where it is made in the same method and goes nowhere else.</summary>
internal sealed class SentRequest
{
    private readonly List<(string Property, IOperation? Value)> settings = [];

    private SentRequest(IObjectCreationOperation creation, ILocalSymbol? local)
    {
        Creation = creation;
        Local = local;
        foreach (var argument in creation.Arguments)
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Name: { Length: > 0 } name })
                settings.Add((char.ToUpperInvariant(name[0]) + name.Substring(1), Operations.Innermost(argument.Value)));
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation set } assignment)
                settings.Add((set.Property.Name, Operations.Innermost(assignment.Value)));
            else if (initializer is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation filled })
                settings.Add((filled.Property.Name, null));
    }

    /// <summary>Where it is made.</summary>
    public IObjectCreationOperation Creation { get; }

    /// <summary>The variable that holds it, if one does.</summary>
    public ILocalSymbol? Local { get; }

    /// <summary>The object that a value is; null where it comes from elsewhere or goes elsewhere, so that not all of it is known.</summary>
    public static SentRequest? Of(IOperation? value)
    {
        if (value is IObjectCreationOperation creation)
            return new(creation, null);
        if (value is not ILocalReferenceOperation { Local: var local })
            return null;
        var made = Operations.Root(value).Descendants().OfType<IObjectCreationOperation>()
            .Where(each => SymbolEqualityComparer.Default.Equals(Operations.LocalOf(Operations.Outermost(each)), local)).Take(2).ToList();
        if (made.Count != 1)
            return null;
        var request = new SentRequest(made[0], local);
        return Operations.Uses(local, value).All(request.Takes) ? request : null;
    }

    /// <summary>Whether a property is set, changed or looked at.</summary>
    public bool Mentions(string property) => settings.Any(setting => setting.Property == property);

    /// <summary>The values that a property is set to; null for one that is only used.</summary>
    public IEnumerable<IOperation?> Values(string property) => settings.Where(setting => setting.Property == property).Select(setting => setting.Value);

    private bool Takes(ILocalReferenceOperation reference)
    {
        switch (Operations.Outermost(reference).Parent)
        {
            case IPropertyReferenceOperation use when use.Instance == reference:
                settings.Add((use.Property.Name, use.Parent is ISimpleAssignmentOperation setting && setting.Target == use ? Operations.Innermost(setting.Value) : null));
                return true;
            case ISimpleAssignmentOperation assignment:
                return assignment.Target == reference;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingNamespace: var space } }:
                return TypeNames.IsIn(space, "Amazon", "DynamoDBv2");
            default:
                return false;
        }
    }
}
