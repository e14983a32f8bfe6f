using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads the walk over a type: its members and how an instance is made of them.</summary>
internal static class MappingParser
{
    /// <summary>The walk of a type that items reach through their members.</summary>
    public static MappingModel? ParseNested(INamedTypeSymbol type, string ns, string name, ParseContext context, ISymbol member, Location location, int naming = 0)
    {
        var space = NamespaceOf(type, context);
        if (GeneratedNames.IsTaken(context.Compilation, space, name))
            context.Error(DiagnosticDescriptors.NameClash, location, name, type.Name);
        var namer = new TypeNamer(context.Compilation, space, null);
        var members = MemberParser.Parse(type, isItem: false, naming, context, namer, location, out var unknown);
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
            namer.Qualify)
        {
            Unknown = unknown,
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
