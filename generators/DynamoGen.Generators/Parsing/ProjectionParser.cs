using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[ProjectionOf]</c>: which of an item's members a type has. How they are stored is what the item says.</summary>
internal static class ProjectionParser
{
    /// <summary>Reads a projection.</summary>
    /// <param name="type">A type with <c>[ProjectionOf]</c>.</param>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="report">Takes what is wrong; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the parse.</param>
    /// <returns>What is generated from, or null when anything is wrong with it or its item.</returns>
    public static ProjectionModel? Parse(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        var context = new ParseContext(compilation, report, cancellationToken);
        var location = type.FirstLocation();
        if (type.GetAttributes().Find(AnnotationNames.ProjectionOf)?.AttributeClass?.TypeArguments.FirstOrDefault() is not INamedTypeSymbol item)
            return null;
        if (!CanBeProjection(type, item, context, location) || Members(item, compilation, cancellationToken) is not { } itemMembers)
            return null;

        var namer = new TypeNamer(compilation, type.ContainingNamespace, type);
        var typeModel = EntityParser.Type(type, table: null);
        var members = new ProjectionMembers(type, item, itemMembers, context, namer).Parse(location);
        if (GeneratedNames.IsTaken(compilation, type.ContainingNamespace, $"{typeModel.FlatName}Mapping"))
            context.Error(DiagnosticDescriptors.NameClash, location, $"{typeModel.FlatName}Mapping", type.Name);
        if (context.HasErrors || members is null)
            return null;
        var mapping = MappingParser.Model(type, typeModel.Namespace, $"{typeModel.FlatName}Mapping", members, unknown: null, namer);
        var table = item.GetAttributes().Find(AnnotationNames.DynamoTable);
        var itemModel = EntityParser.Type(item, table);
        return new(typeModel, mapping, namer.Name(item), itemModel.ItemType, itemModel.FormerItemTypes, table?.Text() ?? "", context.Nested, context.Enums);
    }

    private static bool CanBeProjection(INamedTypeSymbol type, INamedTypeSymbol item, ParseContext context, Location location)
    {
        if (item.GetAttributes().Find(AnnotationNames.DynamoTable) is null)
            Error($"'{item.Name}' is no item; name a type with [DynamoTable]");
        if (type.GetAttributes().Find(AnnotationNames.DynamoTable) is not null)
            Error("it is an item itself");
        if (ShapeParser.Previous(item) is not null)
            Error($"'{item.Name}' had another shape before, and a part of an item cannot be converted; read it whole");
        if (EntityParser.WhyNotItem(type) is { } reason)
            Error(reason);
        for (var part = type; part is not null; part = part.ContainingType)
            if (!part.IsPartial(context.CancellationToken))
                context.Error(DiagnosticDescriptors.NotPartial, part.FirstLocation(), part.Name);
        return !context.HasErrors;

        void Error(string reason) => context.Error(DiagnosticDescriptors.Projection, location, type.Name, item.Name, reason);
    }

    /// <summary>The item's members; its faults are reported at the item.</summary>
    private static List<ParsedMember>? Members(INamedTypeSymbol item, Compilation compilation, CancellationToken cancellationToken)
    {
        var naming = item.GetAttributes().Find(AnnotationNames.DynamoTable)?.Number(nameof(DynamoTableArguments.AttributeNaming)) ?? 0;
        var quiet = new ParseContext(compilation, report: null, cancellationToken);
        var namer = new TypeNamer(compilation, item.ContainingNamespace, item);
        return HierarchyParser.IsPolymorphic(item)
            ? new HierarchyParser(item, isItem: true, naming, quiet, namer, item.FirstLocation()).Parse()?.Members
            : MemberParser.Parse(item, isItem: true, naming, quiet, namer, item.FirstLocation(), out _);
    }
}
