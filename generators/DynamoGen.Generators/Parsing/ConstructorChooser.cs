using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.Generators.Parsing;

/// <summary>How instances of a type are made: the constructor, and which of its parameters takes which property.</summary>
/// <param name="Constructor">The constructor.</param>
/// <param name="Parameters">Its parameters by the property that they take.</param>
internal sealed record Construction(IMethodSymbol Constructor, Dictionary<IPropertySymbol, IParameterSymbol> Parameters)
{
    /// <summary>Whether code of the user runs that may give properties values of its own.</summary>
    public bool RunsCode => Runs(Constructor);

    /// <summary>Whether a constructor has a body, or calls one that it names: a primary one only sets what is declared.</summary>
    public static bool Runs(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax);
}

/// <summary>Chooses the constructor that reading uses: the primary one of a record, else the parameterless one, else the one that takes the most properties.</summary>
internal static class ConstructorChooser
{
    public static Construction? Choose(INamedTypeSymbol type, List<DataProperty> properties, ISymbol within, ParseContext context, Location location)
    {
        var constructors = type.InstanceConstructors
            .Where(constructor => context.Compilation.IsSymbolAccessibleWithin(constructor, within) && !IsCopy(constructor, type))
            .Select(constructor => Match(constructor, properties))
            .OfType<Construction>()
            .OrderByDescending(construction => type.IsRecord && IsPrimary(construction.Constructor))
            .ThenByDescending(construction => construction.Constructor.Parameters.Length == 0)
            .ThenByDescending(construction => construction.Parameters.Count)
            .ToList();
        if (constructors.Find(construction => properties.TrueForAll(property => Restores(construction, property, within, context))) is { } good)
            return good;
        if (constructors.Count == 0)
        {
            context.Error(DiagnosticDescriptors.NoConstructor, location, type.Name, "give it a parameterless constructor, or one whose parameters are named and typed as its properties");
            return null;
        }

        var best = constructors.OrderByDescending(construction => construction.Parameters.Count).First();
        foreach (var property in properties)
            if (!Restores(best, property, within, context))
                context.Error(
                    DiagnosticDescriptors.CannotRestore,
                    PropertyCollector.InSource(property.Symbol, location),
                    property.Symbol.Name,
                    "give it an init accessor that generated code can see, take it in the constructor, or mark it with [DynamoIgnore]");
        return null;
    }

    private static bool Restores(Construction construction, DataProperty property, ISymbol within, ParseContext context)
    {
        var isRequired = property.Symbol.IsRequired && !SetsRequiredMembers(construction.Constructor);
        if (construction.Parameters.ContainsKey(property.Symbol))
            return !isRequired;
        if (property.IsIgnored)
            return !isRequired;
        if (property.Symbol.SetMethod is { } setter)
            return context.Compilation.IsSymbolAccessibleWithin(setter, within);
        return !PropertyCollector.IsAutomatic(property.Symbol);
    }

    private static Construction? Match(IMethodSymbol constructor, List<DataProperty> properties)
    {
        var parameters = new Dictionary<IPropertySymbol, IParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var parameter in constructor.Parameters)
        {
            var property = properties.Find(candidate => candidate.Symbol.Name == parameter.Name) ?? properties.Find(candidate => string.Equals(candidate.Symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (property is { IsIgnored: false } && parameter.RefKind is RefKind.None or RefKind.In && SymbolEqualityComparer.Default.Equals(property?.Symbol.Type, parameter.Type) && !parameters.ContainsKey(property!.Symbol))
                parameters.Add(property.Symbol, parameter);
            else if (!parameter.IsOptional)
                return null;
        }

        return new(constructor, parameters);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length == 0 ? constructor.Parameters.Length > 0 : constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;

    private static bool SetsRequiredMembers(IMethodSymbol constructor) => constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
}
