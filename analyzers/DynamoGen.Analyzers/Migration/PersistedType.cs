using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.Analyzers;

/// <summary>A type of the SDK's object persistence model that can be an item as it is, but for its annotations.</summary>
/// <param name="Members">The members that have annotations, or need some.</param>
/// <param name="Annotations">The annotations of the type that say the same: that of the table first, those of its indexes after it.</param>
internal sealed record PersistedType(IReadOnlyList<PersistedMember> Members, IReadOnlyList<string> Annotations)
{
    private const string Table = "DynamoDBTableAttribute";

    /// <summary>What the names of generated types end with.</summary>
    private static readonly string[] Suffixes = ["Mapping", "Key", "Attributes", "Update", "Filter"];

    /// <summary>Reads a type; null when it is none of the object persistence model, or one that has no counterpart.</summary>
    /// <param name="type">The type.</param>
    /// <param name="compilation">The project that declares it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static PersistedType? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var annotations = type.GetAttributes();
        if (annotations.Where(PersistedMember.IsPersistence).ToList() is not [{ AttributeClass.Name: Table } table] || TableAnnotation(table) is not { } tableAnnotation)
            return null;
        var canBeItem = type.DeclaringSyntaxReferences.Length == 1 && EntityParser.WhyNotItem(type) is null && DeclaredTypes.TableOf(type) is null
            && compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp13 } && !IsNameTaken(type, compilation, cancellationToken);
        var context = new ParseContext(compilation, report: null, cancellationToken);
        if (!canBeItem || Read(type, context) is not { } members || Indexes(members) is not { } indexes)
            return null;
        var isRenamed = tableAnnotation.Contains("AttributeNaming");
        return AreNestedTypesFree(type, context, isRenamed) ? new(members, [tableAnnotation, .. indexes]) : null;
    }

    private static string? TableAnnotation(AttributeData table)
    {
        if (table.Text() is not { } name || NameRules.CheckTableOrIndex(name) is not null || table.NamedArguments.Length > 0)
            return null;
        var text = SymbolDisplay.FormatLiteral(name, quote: true);
        return table.ConstructorArguments.Length == 1 || (table.ConstructorArguments.Length == 2 && table.ConstructorArguments[1].Value is false) ? $"DynamoTable({text})"
            : table.ConstructorArguments.Length == 2 && table.ConstructorArguments[1].Value is true ? $"DynamoTable({text}, AttributeNaming = AttributeNaming.CamelCase)"
            : null;
    }

    private static bool IsNameTaken(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var (ns, name) = (type.ContainingNamespace, GeneratedNames.Flat(type));
        return Suffixes.Any(suffix => GeneratedNames.IsTaken(compilation, ns, name + suffix))
            || GeneratedNames.IsTaken(compilation, ns, $"I{name}Repository", TypeKind.Interface, cancellationToken)
            || GeneratedNames.IsTaken(compilation, ns, $"{name}Repository", TypeKind.Class, cancellationToken);
    }

    /// <summary>The members, each of which can be stored; null when one could not be, or when there is no key.</summary>
    private static List<PersistedMember>? Read(INamedTypeSymbol type, ParseContext context)
    {
        var location = type.FirstLocation();
        var properties = PropertyCollector.Collect(type, context, location);
        var members = properties.Select(property => PersistedMember.Of(property.Symbol)).OfType<PersistedMember>().ToList();
        if (members.Count < properties.Count || context.HasErrors)
            return null;
        var stored = properties.Where((_, i) => !members[i].IsIgnored).ToList();
        var namer = new TypeNamer(context.Compilation, type.ContainingNamespace, type);
        var canBeStored = ConstructorChooser.Choose(type, stored, type, context, location) is not null && members.TrueForAll(CanBe);
        var keys = (members.Count(member => member.IsPartitionKey), members.Count(member => member.IsSortKey), members.Count(member => member.IsVersion));
        return canBeStored && keys is (1, <= 1, <= 1) ? members : null;

        bool CanBe(PersistedMember member)
        {
            if (member.Annotations().Any() && !IsDeclaredIn(type, member.Property))
                return false;
            if (member.IsIgnored || member.Property.SetMethod is null)
                return !member.Property.IsRequired && !member.IsKey;
            var value = new ValueParser(context, namer, member.Property, location).Parse(member.Property.Type);
            return member.IsKey ? value is ScalarValue { KeyType: not null } && CanBeKey(member) : value is not null;
        }
    }

    /// <summary>Whether annotations can be put on a member where the type is declared.</summary>
    private static bool IsDeclaredIn(INamedTypeSymbol type, IPropertySymbol property) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, type) && property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is PropertyDeclarationSyntax;

    /// <summary>Keys of the table are never null; nullable enums are stored as maps, which are no keys.</summary>
    private static bool CanBeKey(PersistedMember member) =>
        !member.IsNullable || (!member.IsPartitionKey && !member.IsSortKey && member.Type.TypeKind != TypeKind.Enum);

    /// <summary>The annotations of the indexes; null when the keys of one are not known, or the service has no such index.</summary>
    private static List<string>? Indexes(List<PersistedMember> members)
    {
        var annotations = new List<string>();
        foreach (var index in members.SelectMany(member => member.PartitionKeyOf.Concat(member.SortKeyOf)).Distinct())
        {
            var partition = members.FindAll(member => member.PartitionKeyOf.Contains(index));
            var sort = members.FindAll(member => member.SortKeyOf.Contains(index));
            if (partition.Count != 1 || sort.Count > 1 || partition[0] == sort.FirstOrDefault() || NameRules.CheckTableOrIndex(index) is not null)
                return null;
            annotations.Add($"Gsi({Literal(index)}, PartitionKey = nameof({Name(partition[0])}){(sort.Count == 0 ? "" : $", SortKey = nameof({Name(sort[0])})")})");
        }

        foreach (var index in members.SelectMany(member => member.LocalSortKeyOf).Distinct())
        {
            var sort = members.FindAll(member => member.LocalSortKeyOf.Contains(index));
            if (sort.Count != 1 || sort[0].IsPartitionKey || !members.Exists(member => member.IsSortKey) || NameRules.CheckTableOrIndex(index) is not null)
                return null;
            annotations.Add($"Lsi({Literal(index)}, SortKey = nameof({Name(sort[0])}))");
        }

        return annotations;

        static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

        static string Name(PersistedMember member) => TypeNamer.Escape(member.Property.Name);
    }

    /// <summary>Whether the nested types have no annotations that would have to be converted with them, and no names that the table's naming would reach.</summary>
    private static bool AreNestedTypesFree(INamedTypeSymbol type, ParseContext context, bool isRenamed)
    {
        var nested = new StoredTypes(context).Within(type).Skip(1).ToList();
        return isRenamed ? nested.Count == 0 : nested.TrueForAll(each => !each.GetMembers().Append(each).SelectMany(member => member.GetAttributes()).Any(PersistedMember.IsPersistence));
    }
}
