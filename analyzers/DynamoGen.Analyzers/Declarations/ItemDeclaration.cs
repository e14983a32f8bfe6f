using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>An item type without a fault, as the rules of advice look at it.</summary>
internal sealed class ItemDeclaration
{
    private readonly Dictionary<string, DataProperty> properties = new(StringComparer.Ordinal);
    private readonly CancellationToken cancellationToken;

    private ItemDeclaration(INamedTypeSymbol type, ItemModel model, StoredTypes stored, CancellationToken cancellationToken)
    {
        Type = type;
        Model = model;
        Stored = stored;
        this.cancellationToken = cancellationToken;
        foreach (var property in HierarchyParser.Listed(type).Prepend(type).SelectMany(each => stored.Properties(each)))
            properties[TypeNamer.Escape(property.Symbol.Name)] = property;
        AllProperties = [.. stored.Within(type).SelectMany(each => stored.Properties(each))];
    }

    /// <summary>The type.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>What it declares.</summary>
    public ItemModel Model { get; }

    /// <summary>The types that are stored in it.</summary>
    public StoredTypes Stored { get; }

    /// <summary>The members that are stored in the item, at any depth, of the types that this project declares.</summary>
    public ImmutableArray<DataProperty> AllProperties { get; }

    /// <summary>Reads an item; null when its declaration has a fault, which is to be mended before any advice.</summary>
    /// <param name="type">A type with <c>[DynamoTable]</c>.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ItemDeclaration? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        DeclaredTypes.Of(compilation).Read(type).Model is { } model
            ? new(type, model, new(new(compilation, report: null, cancellationToken)), cancellationToken)
            : null;

    /// <summary>The member of the item with that ordinal.</summary>
    public DataProperty Property(int ordinal) => properties[Model.Mapping.Members[ordinal].Name];

    /// <summary>The annotation that declares an index.</summary>
    public AttributeData? AnnotationOf(string index) =>
        Type.GetAttributes().FirstOrDefault(annotation => (annotation.Is(AnnotationNames.Gsi) || annotation.Is(AnnotationNames.Lsi)) && annotation.Text() == index);

    /// <summary>Where an annotation of the type stands; the type itself when it has none such.</summary>
    public Location Place(AttributeData? annotation) => annotation?.Location(Type, cancellationToken) ?? Type.FirstLocation();

    /// <summary>Where a key is declared: its member, or the annotation with its template.</summary>
    public Location Place(KeySourceModel key, string annotation) =>
        key.Member is { } member ? Property(member).Symbol.FirstLocation() : Place(Type.GetAttributes().Find(annotation));
}
