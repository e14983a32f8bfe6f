using System.Text;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Names and places of generated types, made of the types that they serve.</summary>
internal static class GeneratedNames
{
    /// <summary>What marks generated types, so that they are not taken for the user's when the analyzer meets them.</summary>
    public const string Tool = "DynamoGen.Generators";

    /// <summary>
    /// The namespace and name of the type generated for another: beside it when it belongs to this assembly, otherwise in the assembly's own namespace and with the
    /// whole namespace in its name, because two assemblies may both need one.
    /// </summary>
    public static (string Namespace, string Name) Of(INamedTypeSymbol type, string suffix, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? (TypeNamer.Display(type.ContainingNamespace), Flat(type) + suffix)
            : (RootNamespace(compilation.AssemblyName), Flat(type.ContainingNamespace) + Flat(type) + suffix);

    /// <summary>The name of a type with those of its containing types and type arguments: <c>OuterInner</c>, <c>PairOfInt32AndAddress</c>.</summary>
    public static string Flat(INamedTypeSymbol type)
    {
        var text = new StringBuilder(type.ContainingType is { } container ? Flat(container) : "").Append(type.Name);
        for (var i = 0; i < type.TypeArguments.Length; i++)
            text.Append(i == 0 ? "Of" : "And").Append(type.TypeArguments[i] is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "Nullable" : "").Append(Flat(type.TypeArguments[i]));
        return text.ToString();
    }

    /// <summary>The namespace made of an assembly's name.</summary>
    public static string RootNamespace(string? assemblyName) =>
        string.Join(".", (assemblyName ?? "").Split('.').Where(part => part.Length > 0).Select(part => TypeNamer.Escape(NameRules.Identifier(part))));

    /// <summary>Whether the project itself, not this generator, declares a type of that name.</summary>
    public static bool IsTaken(Compilation compilation, INamespaceSymbol ns, string name, bool partialIsFine = false)
    {
        var space = compilation.GetCompilationNamespace(ns) ?? ns;
        foreach (var type in space.GetTypeMembers(name, 0))
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && !partialIsFine && !IsGenerated(type))
                return true;
        return false;
    }

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments.Length: > 0 } && attribute.ConstructorArguments[0].Value is Tool);

    private static string Flat(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => Flat(named),
        IArrayTypeSymbol array => Flat(array.ElementType) + "Array",
        _ => type.Name,
    };

    private static string Flat(INamespaceSymbol ns) => ns.IsGlobalNamespace ? "" : Flat(ns.ContainingNamespace) + ns.Name;
}
