using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[ItemCollection]</c>: which items of a partition a type holds.</summary>
internal sealed class ItemCollectionParser(INamedTypeSymbol type, ParseContext context)
{
    private readonly TypeNamer namer = new(context.Compilation, type.ContainingNamespace, null);
    private readonly Location location = type.FirstLocation();

    /// <summary>Reads a collection.</summary>
    /// <param name="type">A type with <c>[ItemCollection]</c>.</param>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="report">Takes what is wrong; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the parse.</param>
    /// <returns>What is generated from, or null when anything is wrong with it or its items.</returns>
    public static ItemCollectionModel? Parse(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic>? report, CancellationToken cancellationToken) =>
        new ItemCollectionParser(type, new(compilation, report, cancellationToken)).Parse();

    private ItemCollectionModel? Parse()
    {
        if (type.GetAttributes().Find(AnnotationNames.DynamoTable) is not null)
            Error(location, "it is an item itself");
        if (EntityParser.WhyNotItem(type) is { } reason)
            Error(location, reason);
        var properties = PropertyCollector.Collect(type, context, location);
        if (context.HasErrors || ConstructorChooser.Choose(type, properties, context.Compilation.Assembly, context, location) is not { } construction)
            return null;

        var members = properties
            .Where(property => !property.IsIgnored && (property.Symbol.SetMethod is not null || construction.Parameters.ContainsKey(property.Symbol)))
            .Select(property => Member(property.Symbol, construction))
            .ToList();
        if (members.Count == 0)
            Error(location, "it has no member for an item");
        var model = EntityParser.Type(type, table: null);
        CheckNames(model.FlatName);
        if (context.HasErrors || members.OfType<Collected>().ToList() is not { } sound || sound.Count < members.Count || !AreOfOnePartition(sound))
            return null;

        var (first, item) = (sound[0], sound[0].Item);
        if (Key(first) is not { } key)
            return null;
        var template = item.PartitionKey.Template is { } made ? $"{namer.Generated(item.Mapping.Namespace, item.Mapping.Name)}.{made.Function}" : null;
        return new(model, namer.Name(type), item.Table.Name, key, template, sound.Select(member => member.Model).ToEquatableArray(), namer.Qualify);
    }

    /// <summary>A member; null when it, or its item type, cannot be read.</summary>
    private Collected? Member(IPropertySymbol property, Construction construction)
    {
        var place = PropertyCollector.InSource(property, location);
        var (element, shape) = Element(property.Type);
        if (element is not INamedTypeSymbol itemType || itemType.GetAttributes().Find(AnnotationNames.DynamoTable) is null)
        {
            Error(place, $"'{property.Name}' of type '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is neither an item nor a list of items; use types with [DynamoTable], or mark it with [DynamoIgnore]");
            return null;
        }

        if (!SymbolEqualityComparer.Default.Equals(itemType.ContainingAssembly, context.Compilation.Assembly))
        {
            Error(place, $"'{itemType.Name}' belongs to another assembly; declare the collection there");
            return null;
        }

        // What is wrong with the item is reported there.
        if (EntityParser.Parse(itemType, context.Compilation, report: null, context.CancellationToken) is not { } item)
            return null;
        var name = namer.Name(itemType);
        construction.Parameters.TryGetValue(property, out var parameter);
        var list = shape is { } each ? new ListValue(namer.Name(property.Type), property.Type.IsReferenceType, each, new(new NestedValue(name, true, null, ""), false, name)) : null;
        return new(
            property,
            itemType,
            item,
            new(
                TypeNamer.Escape(property.Name),
                parameter is null ? null : TypeNamer.Escape(parameter.Name),
                name,
                list,
                list is null && property.NullableAnnotation == NullableAnnotation.NotAnnotated,
                item.Type.FormerItemTypes.Prepend(item.Type.ItemType).ToEquatableArray()));
    }

    /// <summary>The type of a member's items, and the shape of the list that holds several.</summary>
    private static (ITypeSymbol Element, ListShape? Shape) Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => (array.ElementType, ListShape.Array),
        INamedTypeSymbol { ContainingType: null, TypeArguments.Length: 1 } named when CollectionShapes.Lists.TryGetValue(ScalarParser.FullName(named.OriginalDefinition), out var shape) =>
            (named.TypeArguments[0], shape),
        _ => (type, null),
    };

    private bool AreOfOnePartition(List<Collected> members)
    {
        var first = members[0];
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in members)
        {
            var place = PropertyCollector.InSource(member.Property, location);
            if (!seen.Add(member.ItemType))
                Error(place, $"'{member.Property.Name}' is a second member for '{member.ItemType.Name}'; nothing says which of them an item belongs to");
            else if (member.Item.SortKey is null)
                Error(place, $"table '{member.Item.Table.Name}' of '{member.ItemType.Name}' has no sort key, so that a partition is one item");
            else if (member.Item.Table.Name != first.Item.Table.Name)
                Error(place, $"'{member.ItemType.Name}' is stored in table '{member.Item.Table.Name}', and '{first.ItemType.Name}' in '{first.Item.Table.Name}'");
            else if (!PartitionShape.IsSame(first.Item, member.Item))
                Error(place, $"the partition keys of '{member.ItemType.Name}' and '{first.ItemType.Name}' are made of different types or templates, so that no partition holds both");
        }

        return !context.HasErrors;
    }

    /// <summary>What the partition key is made of, as the first item type declares it.</summary>
    private EquatableArray<CollectionKeyModel>? Key(Collected first)
    {
        var quiet = new ParseContext(context.Compilation, report: null, context.CancellationToken);
        var properties = PropertyCollector.Collect(first.ItemType, quiet, location);
        var key = new List<CollectionKeyModel>();
        foreach (var member in first.Item.PartitionKey.Ordinals.Select(ordinal => first.Item.Mapping.Members[ordinal]))
        {
            var property = properties.First(each => TypeNamer.Escape(each.Symbol.Name) == member.Name);
            var values = new ValueParser(quiet, namer, property.Symbol, location);
            var enumAsNumber = property.Annotations.Find(AnnotationNames.DynamoAttribute)?.Flag("EnumAsNumber") ?? false;
            var value = ConverterParser.Named(property.Annotations.Find(AnnotationNames.DynamoConverter)) is { } converter
                ? values.Convert(property.Symbol.Type, converter)
                : values.Parse(property.Symbol.Type, enumAsNumber);
            if (value is not ScalarValue scalar)
                return null;
            key.Add(new(property.Symbol.Name, member.AttributeName, scalar));
        }

        return key.ToEquatableArray();
    }

    private void CheckNames(string flatName)
    {
        var (compilation, ns) = (context.Compilation, type.ContainingNamespace);
        Check(ItemCollectionModel.InterfaceOf(flatName), GeneratedNames.IsTaken(compilation, ns, ItemCollectionModel.InterfaceOf(flatName), TypeKind.Interface, context.CancellationToken));
        Check(ItemCollectionModel.ClassOf(flatName), GeneratedNames.IsTaken(compilation, ns, ItemCollectionModel.ClassOf(flatName), TypeKind.Class, context.CancellationToken));
        Check($"{flatName}Entry", GeneratedNames.IsTaken(compilation, ns, $"{flatName}Entry"));

        void Check(string name, bool isTaken)
        {
            if (isTaken)
                context.Error(DiagnosticDescriptors.NameClash, location, name, type.Name);
        }
    }

    private void Error(Location place, string reason) => context.Error(DiagnosticDescriptors.ItemCollection, place, type.Name, reason);

    private sealed record Collected(IPropertySymbol Property, INamedTypeSymbol ItemType, ItemModel Item, CollectedModel Model);
}
