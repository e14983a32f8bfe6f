using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.Generators.Parsing;

/// <summary>The only reader of annotations: the generator calls it without a reporter, the analyzer with one.</summary>
internal static class EntityParser
{
    /// <summary>Reads an item type.</summary>
    /// <param name="type">A type with <c>[DynamoTable]</c>.</param>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="report">Takes what is wrong; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the parse.</param>
    /// <returns>What is generated from, or null when anything is wrong.</returns>
    public static ItemModel? Parse(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        var context = new ParseContext(compilation, report, cancellationToken);
        var location = type.FirstLocation();
        if (type.GetAttributes().Find(AnnotationNames.DynamoTable) is not { } annotation || !CanBeItem(type, context, location))
            return null;

        var typeModel = Type(type, annotation);
        var namer = new TypeNamer(compilation, type.ContainingNamespace, type);
        var naming = annotation.Number(nameof(DynamoTableArguments.AttributeNaming)) ?? 0;
        MemberModel? unknown = null;
        var hierarchy = HierarchyParser.IsPolymorphic(type) ? new HierarchyParser(type, isItem: true, naming, context, namer, location).Parse() : null;
        if ((HierarchyParser.IsPolymorphic(type) ? hierarchy?.Members : MemberParser.Parse(type, isItem: true, naming, context, namer, location, out unknown)) is not { } members)
            return null;

        var keys = new KeyParser(type, members, context, location);
        keys.ParseTableKeys(annotation);
        if (keys.PartitionKey is not { } partitionKey)
            return null;
        var indexes = new IndexParser(type, members, keys, typeModel, context).Parse();
        var table = TableParser.Parse(type, annotation, members, keys, indexes.Select(index => index.Model), context, location);
        var queries = indexes.Select(index => index.Query).OfType<QueryModel>();
        if (keys.SortKey is { } sortKey && sortKey.Ordinals.Any())
            queries = queries.Prepend(new("Query", $"{typeModel.FlatName}Filter", null, true, new([partitionKey]), new([sortKey])));
        var previous = ShapeParser.Parse(type, naming, context, namer, location);
        if (previous.Count > 0 && members.Find(member => member.Model.AttributeName == TableModel.ShapeAttribute) is { } shape)
            context.Error(DiagnosticDescriptors.InvalidName, PropertyCollector.InSource(shape.Property, location), "Attribute", TableModel.ShapeAttribute, "it holds the number of the item's shape");
        if (hierarchy is not null)
            typeModel = new HierarchyItem(hierarchy, context, location).Check(typeModel, annotation, keys);
        var kept = new KeptMemberParser(type, members, keys, context, namer, location).Parse();
        CheckGeneratedNames(type, typeModel.FlatName, GeneratedNames.OfQueries(queries), context, location);
        if (context.HasErrors || table is null)
            return null;
        var mapping = MappingParser.Model(type, typeModel.Namespace, $"{typeModel.FlatName}Mapping", members, unknown, namer) with { Previous = previous, Hierarchy = hierarchy?.Model };
        var item = new ItemModel(typeModel, table, mapping, partitionKey, keys.SortKey, keys.Templates.ToEquatableArray(), queries.ToEquatableArray(), context.Nested, context.Enums) { Kept = kept };
        SaveWidth.Check(type, item, context, location);
        return item;
    }

    private static bool CanBeItem(INamedTypeSymbol type, ParseContext context, Location location)
    {
        if (context.Compilation is CSharpCompilation { LanguageVersion: var version } && version < LanguageVersion.CSharp13)
            context.Error(DiagnosticDescriptors.LanguageVersion, location, version.ToDisplayString());
        if (WhyNotItem(type) is { } reason)
            context.Error(DiagnosticDescriptors.NotAnItem, location, type.Name, reason);
        for (var part = type; part is not null; part = part.ContainingType)
            if (!part.IsPartial(context.CancellationToken))
                context.Error(DiagnosticDescriptors.NotPartial, part.FirstLocation(), part.Name);
        return !context.HasErrors;
    }

    /// <summary>Why generated code cannot be added to a type so that it is read; null when it can.</summary>
    internal static string? WhyNotItem(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic)
            return "an item is a class or a record";
        if (type.IsAbstract && !HierarchyParser.IsPolymorphic(type))
            return "it is abstract, so that it could not be read back; list what it can be with [Polymorphic] and [DerivedItem<T>]";
        if (type.IsFileLocal)
            return "it is local to its file";
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.TypeParameters.Length > 0)
                return "it is generic; derive a type from it with its type arguments given";
            if (part.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return $"generated code cannot see it; make '{part.Name}' internal or public";
        }

        return null;
    }

    /// <summary>Where generated code is added to a type.</summary>
    internal static TypeModel Type(INamedTypeSymbol type, AttributeData? table)
    {
        var declarations = new List<string>();
        var isPublic = true;
        for (var part = type; part is not null; part = part.ContainingType)
        {
            var kind = (part.TypeKind, part.IsRecord) switch
            {
                (TypeKind.Struct, true) => "record struct",
                (TypeKind.Struct, false) => "struct",
                (TypeKind.Interface, _) => "interface",
                (_, true) => "record",
                _ => "class",
            };
            declarations.Insert(0, $"partial {kind} {TypeNamer.Escape(part.Name)}");
            isPublic &= part.DeclaredAccessibility == Accessibility.Public;
        }

        return new(
            TypeNamer.Display(type.ContainingNamespace),
            declarations.ToEquatableArray(),
            TypeNamer.Escape(type.Name),
            GeneratedNames.Flat(type),
            isPublic ? "public" : "internal",
            table?.Text(nameof(DynamoTableArguments.ItemType)) ?? type.Name,
            (table?.Texts(nameof(DynamoTableArguments.FormerItemTypes)) ?? []).ToEquatableArray());
    }

    private static void CheckGeneratedNames(INamedTypeSymbol type, string flatName, IEnumerable<string> ofQueries, ParseContext context, Location location)
    {
        var (compilation, ns) = (context.Compilation, type.ContainingNamespace);
        string[] names = [$"{flatName}Mapping", $"{flatName}Key", $"{flatName}Attributes", $"{flatName}Update", .. ofQueries];
        foreach (var name in names)
            Check(name, GeneratedNames.IsTaken(compilation, ns, name));
        foreach (var clash in context.Nested.GroupBy(mapping => $"{mapping.Namespace}.{mapping.Name}").Where(group => group.Skip(1).Any()))
            context.Error(DiagnosticDescriptors.NameClash, location, clash.First().Name, string.Join("' and '", clash.Select(mapping => mapping.FullTypeName)));
        Check($"I{flatName}Repository", GeneratedNames.IsTaken(compilation, ns, $"I{flatName}Repository", TypeKind.Interface, context.CancellationToken));
        Check($"{flatName}Repository", GeneratedNames.IsTaken(compilation, ns, $"{flatName}Repository", TypeKind.Class, context.CancellationToken));

        void Check(string name, bool isTaken)
        {
            if (isTaken)
                context.Error(DiagnosticDescriptors.NameClash, location, name, type.Name);
        }
    }
}
