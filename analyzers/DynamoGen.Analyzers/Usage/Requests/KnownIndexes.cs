using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>The global indexes that a project declares, by DynamoGen's annotations or the SDK's. They are looked for when first asked for.</summary>
/// <param name="compilation">The project.</param>
internal sealed class KnownIndexes(Compilation compilation)
{
    private readonly Lazy<ImmutableHashSet<string>> globals = new(() =>
    {
        var types = Types(compilation.Assembly.GlobalNamespace).ToImmutableArray();
        return types.SelectMany(type => Names(type, AnnotationNames.Gsi, "DynamoDBGlobalSecondaryIndex")).ToImmutableHashSet()
            .Except(types.SelectMany(type => Names(type, AnnotationNames.Lsi, "DynamoDBLocalSecondaryIndex")));
    });

    /// <summary>Whether an index of that name is global, in whatever table.</summary>
    public bool IsGlobal(string name) => globals.Value.Contains(name);

    /// <summary>The names of the indexes that a type declares.</summary>
    /// <param name="type">The type.</param>
    /// <param name="annotationName">DynamoGen's annotation of the type.</param>
    /// <param name="sdkAnnotations">How the SDK's annotations of members begin.</param>
    private static IEnumerable<string> Names(INamedTypeSymbol type, string annotationName, string sdkAnnotations)
    {
        foreach (var attribute in type.GetAttributes())
            if (attribute.Is(annotationName) && attribute.Text() is { } name)
                yield return name;
        foreach (var attribute in type.GetMembers().OfType<IPropertySymbol>().SelectMany(property => property.GetAttributes()))
            if (attribute.AttributeClass is { } annotation && annotation.Name.StartsWith(sdkAnnotations, StringComparison.Ordinal))
                foreach (var argument in attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument]))
                    if (argument.Value is string index)
                        yield return index;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent)
    {
        foreach (var member in parent.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var inner in Types(member))
                yield return inner;
        }
    }
}
