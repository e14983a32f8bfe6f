using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>A rule that advises on sound declarations.</summary>
/// <param name="descriptors">What it says.</param>
internal abstract class AdviceRule(params DiagnosticDescriptor[] descriptors)
{
    /// <summary>What it says.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. descriptors];

    /// <summary>Whether it suggests, rather than warns.</summary>
    public bool IsSuggestion => Descriptors.All(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Info);

    /// <summary>Looks at an item.</summary>
    /// <param name="item">The item.</param>
    public abstract IEnumerable<Diagnostic> Look(ItemDeclaration item);
}

/// <summary>A rule that advises on one stored member at a time, wherever in an item it is.</summary>
/// <param name="descriptor">What it says.</param>
internal abstract class MemberAdviceRule(DiagnosticDescriptor descriptor) : AdviceRule(descriptor)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Diagnostic> Look(ItemDeclaration item) =>
        from property in item.AllProperties
        let location = property.Symbol.FirstLocation()
        where location != Location.None && !IsOfTypeParameter(property.Symbol)
        from advice in Look(property)
        select Diagnostic.Create(descriptor, location, advice);

    /// <summary>Whether the type of a member is said elsewhere, so that nothing is to be changed at the member.</summary>
    internal static bool IsOfTypeParameter(IPropertySymbol property) => property.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter;

    /// <summary>Looks at a member.</summary>
    /// <param name="property">The member.</param>
    /// <returns>The arguments of what is to be said; none when there is nothing to say.</returns>
    protected abstract IEnumerable<object[]> Look(DataProperty property);
}
