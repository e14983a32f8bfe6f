using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>The global indexes that a project declares, by DynamoGen's annotations or the SDK's. They are looked for when first asked for.</summary>
/// <param name="compilation">The project.</param>
internal sealed class KnownIndexes(Compilation compilation)
{
    private const string SdkAnnotations = "DynamoDBGlobalSecondaryIndex";

    private readonly Lazy<ImmutableHashSet<string>> globals = new(() => [.. Types(compilation.Assembly.GlobalNamespace).SelectMany(Globals)]);

    /// <summary>Whether an index of that name is global.</summary>
    public bool IsGlobal(string name) => globals.Value.Contains(name);

    private static IEnumerable<string> Globals(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (attribute.Is(AnnotationNames.Gsi) && attribute.Text() is { } name)
                yield return name;
        foreach (var attribute in type.GetMembers().OfType<IPropertySymbol>().SelectMany(property => property.GetAttributes()))
            if (attribute.AttributeClass is { } annotation && annotation.Name.StartsWith(SdkAnnotations, StringComparison.Ordinal))
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
