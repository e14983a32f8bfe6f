using System.Text;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[Polymorphic]</c> and <c>[DerivedItem]</c>: the types that values of an abstract type can be, and how each is stored.</summary>
internal sealed class HierarchyParser(INamedTypeSymbol type, bool isItem, int naming, ParseContext context, TypeNamer namer, Location fallback)
{
    /// <summary>What belongs to the base, or to a type that is stored by itself.</summary>
    private static readonly string[] Misfits =
    [
        AnnotationNames.DynamoTable, AnnotationNames.Gsi, AnnotationNames.Lsi, AnnotationNames.PartitionKeyTemplate, AnnotationNames.SortKeyTemplate, AnnotationNames.PreviousShape,
        AnnotationNames.DynamoConverter,
    ];

    private readonly Location location = PropertyCollector.InSource(type, fallback);

    /// <summary>Whether a type is marked as the base of a hierarchy.</summary>
    public static bool IsPolymorphic(INamedTypeSymbol type) => type.GetAttributes().Find(AnnotationNames.Polymorphic) is not null;

    /// <summary>The types that a base lists.</summary>
    public static IEnumerable<INamedTypeSymbol> Listed(INamedTypeSymbol type) => type.GetAttributes().Where(IsListing).Select(Derived).OfType<INamedTypeSymbol>();

    /// <summary>The most bytes that the attribute takes which says the type.</summary>
    public static int DiscriminatorBytes(INamedTypeSymbol type) =>
        Encoding.UTF8.GetByteCount(type.GetAttributes().Find(AnnotationNames.Polymorphic)?.Text() ?? "")
        + type.GetAttributes().Where(IsListing).Select(annotation => Encoding.UTF8.GetByteCount(annotation.Text() ?? "")).DefaultIfEmpty(0).Max();

    /// <summary>The base of whose hierarchy a type should be and is not; null when there is none.</summary>
    public static INamedTypeSymbol? WithoutIt(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsAbstract)
            return null;
        for (var ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
            if (SymbolEqualityComparer.Default.Equals(ancestor.ContainingAssembly, type.ContainingAssembly) && IsPolymorphic(ancestor)
                && !Listed(ancestor).Contains(type, SymbolEqualityComparer.Default))
                return ancestor;
        return null;
    }

    /// <summary>Looks for what is wrong with the annotations of a hierarchy on a type that is no item.</summary>
    public static void Check(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var context = new ParseContext(compilation, report, cancellationToken);
        if (IsPolymorphic(type))
            new HierarchyParser(type, isItem: false, naming: 0, context, new(compilation, type.ContainingNamespace, null), type.FirstLocation()).Parse();
        else if (type.GetAttributes().Any(IsListing))
            context.Error(DiagnosticDescriptors.Hierarchy, type.FirstLocation(), type.Name, "it lists types and does not say which attribute tells them apart; mark it with [Polymorphic(\"…\")]");
    }

    /// <summary>The hierarchy; null, and errors, when it is none that could be stored.</summary>
    public ParsedHierarchy? Parse()
    {
        var attribute = type.GetAttributes().Find(AnnotationNames.Polymorphic)!.Text() ?? "";
        if (NameRules.CheckAttribute(attribute, ServiceLimits.AttributeNameBytes) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, location, "Attribute", attribute, fault);
        if (!type.IsAbstract)
            Error(location, "it is not abstract, so that there could be values of no listed type; make it abstract, and derive what it is alone");
        if (type.TypeParameters.Length > 0)
            Error(location, "it is generic, and annotations cannot list types with its type parameters");
        if (type.GetAttributes().Find(AnnotationNames.PreviousShape) is not null)
            Error(location, "it has a [PreviousShape], and which type an old item would become is not known; give a changed type a new value, and keep the old type in the list");
        if (!type.GetAttributes().Any(IsListing))
            Error(location, "it lists no type; add [DerivedItem<T>(\"…\")]");
        var derived = DerivedTypes(attribute);
        var members = context.HasErrors ? null : new HierarchyMembers(type, context, location).Together(derived.Select(each => (each.Type, each.Members)));
        if (context.HasErrors || members is null)
            return null;
        var property = NameRules.PascalCase(attribute);
        var isFree = property.Length > 0 && property is not ("Exists" or "NotExists" or "Equals" or "GetHashCode" or "GetType" or "ToString") && !members.Exists(member => member.Property.Name == property);
        return new(type, new(attribute, isFree ? property : null, derived.Select(each => each.Model).ToEquatableArray()), members);
    }

    private static bool IsListing(AttributeData annotation) => annotation.Is(AnnotationNames.DerivedItem);

    private static INamedTypeSymbol? Derived(AttributeData annotation) => annotation.AttributeClass?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;

    private List<(INamedTypeSymbol Type, List<ParsedMember> Members, DerivedModel Model)> DerivedTypes(string attribute)
    {
        var result = new List<(INamedTypeSymbol, List<ParsedMember>, DerivedModel)>();
        var values = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var walks = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var annotation in type.GetAttributes().Where(IsListing))
        {
            var place = annotation.Location(type, context.CancellationToken);
            if (Derived(annotation) is not { TypeKind: TypeKind.Class } derived)
                continue;                                                // the compiler says so itself
            if ((seen.Add(derived) ? WhyNot(derived) : "it is listed twice; its earlier values are FormerValues") is { } reason)
            {
                Error(place, $"'{derived.Name}' cannot be of it, {reason}");
                continue;
            }

            var (value, former) = (annotation.Text() ?? "", annotation.Texts("FormerValues"));
            foreach (var each in former.Prepend(value))
                if (each.Length == 0)
                    Error(place, $"the value of '{derived.Name}' is empty");
                else if (values.TryGetValue(each, out var other))
                    Error(place, $"'{each}' is of '{other.Name}' and of '{derived.Name}'; each value says one type");
                else
                    values.Add(each, derived);
            if (MemberParser.Parse(derived, isItem: false, naming, context, namer, place, out var unknown, type) is not { } members)
                continue;
            CheckMembers(derived, members, attribute, place);
            var name = $"{GeneratedNames.Flat(derived)}Walk";
            for (var i = 2; !walks.Add(name); i++)
                name = $"{GeneratedNames.Flat(derived)}{i}Walk";
            var mapping = MappingParser.Model(derived, "", name, members, unknown, namer) with { IsSealed = true };
            result.Add((derived, members, new(mapping, value, former.ToEquatableArray(), derived.IsSealed)));
        }

        return result;
    }

    private string? WhyNot(INamedTypeSymbol derived)
    {
        if (!Ancestors(derived).Contains(type, SymbolEqualityComparer.Default))
            return $"it does not derive from '{type.Name}'";
        if (derived.IsAbstract)
            return "it is abstract; list what derives from it";
        if (derived.IsGenericType)
            return "it is generic; derive a type from it with its type arguments given";
        if (derived.IsFileLocal || !context.Compilation.IsSymbolAccessibleWithin(derived, context.Compilation.Assembly))
            return "generated code cannot see it; make it and the types around it internal or public";
        return derived.GetAttributes().FirstOrDefault(annotation => Array.Exists(Misfits, annotation.Is)) is { AttributeClass.Name: var misfit }
            ? $"[{misfit.Replace("Attribute", "")}] on it has no meaning there; it is stored as one of '{type.Name}', whose annotations count"
            : null;
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol derived)
    {
        for (var ancestor = derived.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
    }

    private void CheckMembers(INamedTypeSymbol derived, List<ParsedMember> members, string attribute, Location place)
    {
        foreach (var member in members)
        {
            var at = PropertyCollector.InSource(member.Property, place);
            if (member.Model.AttributeName == attribute)
                Error(at, $"the attribute '{attribute}' says the type, so that '{member.Property.Name}' cannot be stored there; store it under another name");
            if (isItem && SymbolEqualityComparer.Default.Equals(member.Property.ContainingType, derived)
                && member.Property.OverriddenProperty is null && member.Annotations.FirstOrDefault(annotation => annotation.Is(AnnotationNames.PartitionKey) || annotation.Is(AnnotationNames.SortKey)) is not null)
                Error(at, $"all its types have one key, so that '{member.Property.Name}' must be a member of '{type.Name}'");
        }
    }

    private void Error(Location place, string reason) => context.Error(DiagnosticDescriptors.Hierarchy, place, type.Name, reason);
}
