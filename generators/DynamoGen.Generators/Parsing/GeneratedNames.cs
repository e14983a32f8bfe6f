using System.Text;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
            text.Append(i == 0 ? "Of" : "And").Append(type.TypeArguments[i] is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "Nullable" : "").Append(Argument(type.TypeArguments[i], type.ContainingNamespace));
        return text.ToString();
    }

    /// <summary>The namespace made of an assembly's name.</summary>
    public static string RootNamespace(string? assemblyName) =>
        string.Join(".", (assemblyName ?? "").Split('.').Where(part => part.Length > 0).Select(part => TypeNamer.Escape(NameRules.Identifier(part))));

    /// <summary>Whether the project itself, not this generator, declares a type of that name.</summary>
    public static bool IsTaken(Compilation compilation, INamespaceSymbol ns, string name) => Types(compilation, ns, name).Any(type => !IsGenerated(type));

    /// <summary>Whether the project declares a type of that name to which no part can be added.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">What a type must be, beside partial, to be added to.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static bool IsTaken(Compilation compilation, INamespaceSymbol ns, string name, TypeKind kind, CancellationToken cancellationToken) =>
        Types(compilation, ns, name).Any(type => type.TypeKind != kind || type.IsRecord || !type.IsPartial(cancellationToken));

    /// <summary>Whether every declaration of a type, or the only one, is partial.</summary>
    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The types that are generated for an item, by full name, each with the type that it serves.</summary>
    public static IEnumerable<(string Name, string Owner)> All(ItemModel item)
    {
        var (type, ns) = (item.Type, item.Type.Namespace.Length == 0 ? "" : item.Type.Namespace + ".");
        string[] own = [item.Mapping.Name, $"{type.FlatName}Key", $"{type.FlatName}Attributes", $"{type.FlatName}Update", $"{type.FlatName}Repository", $"I{type.FlatName}Repository"];
        return own.Concat(OfQueries(item.Queries)).Select(name => (ns + name, item.Mapping.FullTypeName))
            .Concat(item.Nested.SelectMany(mapping => new[] { mapping.Name, $"{mapping.ShapeStem}Attributes", $"{mapping.ShapeStem}Update" }
                .Select(name => ($"{mapping.Namespace}.{name}".TrimStart('.'), mapping.FullTypeName))))
            .Concat(item.Enums.Select(model => ($"{model.Namespace}.{model.Name}".TrimStart('.'), model.FullTypeName)));
    }

    /// <summary>The types that are generated for a collection of items, by full name.</summary>
    public static IEnumerable<string> All(ItemCollectionModel collection) =>
        new[] { collection.Interface, collection.Class, collection.Entry }.Select(name => $"{collection.Type.Namespace}.{name}".TrimStart('.'));

    /// <summary>The names of the types that are generated for queries.</summary>
    public static IEnumerable<string> OfQueries(IEnumerable<QueryModel> queries) =>
        queries.SelectMany(query => query.Result is { } result ? new[] { query.Filter, result.Name, result.Mapping } : [query.Filter]);

    private static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, INamespaceSymbol ns, string name) =>
        (compilation.GetCompilationNamespace(ns) ?? ns).GetTypeMembers(name, 0)
            .Where(type => !type.IsFileLocal && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments.Length: > 0 } && attribute.ConstructorArguments[0].Value is Tool);

    /// <summary>
    /// A type argument: with its namespace when that is neither the platform's nor the generic type's own, because two namespaces may have a type of that name.
    /// </summary>
    private static string Argument(ITypeSymbol type, INamespaceSymbol home) => type switch
    {
        INamedTypeSymbol named when IsNear(named.ContainingNamespace, home) => Flat(named),
        INamedTypeSymbol named => Flat(named.ContainingNamespace) + Flat(named),
        IArrayTypeSymbol array => Argument(array.ElementType, home) + "Array",
        _ => type.Name,
    };

    private static bool IsNear(INamespaceSymbol ns, INamespaceSymbol home) =>
        SymbolEqualityComparer.Default.Equals(ns, home) || $"{ns.ToDisplayString()}.".StartsWith("System.", StringComparison.Ordinal);

    private static string Flat(INamespaceSymbol ns) => ns.IsGlobalNamespace ? "" : Flat(ns.ContainingNamespace) + ns.Name;
}
