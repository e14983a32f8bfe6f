using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads the walk over a type: its members and how an instance is made of them.</summary>
internal static class MappingParser
{
    /// <summary>The walk of a type that items reach through their members.</summary>
    public static MappingModel? ParseNested(INamedTypeSymbol type, string ns, string name, ParseContext context, ISymbol member, Location location, int naming = 0, bool isPreviousShape = false)
    {
        var space = NamespaceOf(type, context);
        foreach (var taken in new[] { name, $"{MappingModel.Stem(name)}Attributes", $"{MappingModel.Stem(name)}Update" })
            if (GeneratedNames.IsTaken(context.Compilation, space, taken))
                context.Error(DiagnosticDescriptors.NameClash, location, taken, type.Name);
        var namer = new TypeNamer(context.Compilation, space, null);
        if (HierarchyParser.IsPolymorphic(type))
            return new HierarchyParser(type, isItem: false, naming, context, namer, location).Parse() is { } hierarchy
                ? Model(type, ns, name, hierarchy.Members, unknown: null, namer) with { Hierarchy = hierarchy.Model }
                : null;
        var members = MemberParser.Parse(type, isItem: false, naming, context, namer, location, out var unknown);
        if (members is not null && !isPreviousShape)
            KeptMemberParser.Refuse(members, context, location);
        return members is null ? null : Model(type, ns, name, members, unknown, namer);
    }

    public static MappingModel Model(INamedTypeSymbol type, string ns, string name, IEnumerable<ParsedMember> members, MemberModel? unknown, TypeNamer namer) =>
        new(
            ns,
            name,
            namer.Name(type),
            type.ToDisplayString(),
            type.IsValueType,
            type.IsSealed || type.IsValueType,
            members.Select(member => member.Model).ToEquatableArray(),
            IsPublic(type) ? "public" : "internal",
            namer.Qualify)
        {
            Unknown = unknown,
        };

    /// <summary>Whether a type is public, with all types around it and in it.</summary>
    public static bool IsPublic(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public && (named.ContainingType is null || IsPublic(named.ContainingType)) && named.TypeArguments.All(IsPublic),
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        _ => true,
    };

    /// <summary>The namespace of what is generated for a type.</summary>
    public static INamespaceSymbol NamespaceOf(INamedTypeSymbol type, ParseContext context)
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly))
            return type.ContainingNamespace;
        var space = context.Compilation.GlobalNamespace;
        foreach (var part in (context.Compilation.AssemblyName ?? "").Split('.'))
            space = space.GetNamespaceMembers().FirstOrDefault(child => child.Name == NameRules.Identifier(part)) ?? space;
        return space;
    }
}
