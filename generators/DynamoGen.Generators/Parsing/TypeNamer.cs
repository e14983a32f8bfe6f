using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Generators.Parsing;

/// <summary>
/// Names types for one generated file: by their simple names where nothing in the file's namespaces or in the type that the file adds to could hide them, in full otherwise.
/// </summary>
internal sealed class TypeNamer(Compilation compilation, INamespaceSymbol space, INamedTypeSymbol? insideOf)
{
    /// <summary>Types of the platform without type parameters that generated files alias.</summary>
    public static readonly string[] PlatformNames = ["DateOnly", "DateTime", "DateTimeOffset", "Guid", "Half", "Int128", "TimeOnly", "TimeSpan", "UInt128", "Uri"];

    /// <summary>Names that generated files use; if the project hides one, the file writes all names of the runtime in full.</summary>
    private static readonly string[] UsedNames = [.. Emission.RuntimeTypes.Names, "Span", "Dictionary", "HashSet", "List", "DynamoGen", "System"];

    private static readonly HashSet<string> Usings =
    [
        "System", "System.Collections.Generic", "System.Collections.Frozen", "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Numerics", "System.Text.Json", "DynamoGen.Mapping",
    ];

    private readonly Dictionary<string, bool> free = [];
    private bool? qualify;

    /// <summary>Whether the runtime's names must be written in full.</summary>
    public bool Qualify => qualify ??= !Array.TrueForAll(UsedNames, name => IsFree(name, null));

    /// <summary>The type without a nullable mark of its own; type arguments keep theirs.</summary>
    public string Name(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => $"{NameWithNull(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => $"{Name(nullable.TypeArguments[0])}?",
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named => Keyword(named) ?? Named(named),
        _ => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
    };

    /// <summary>The type with its nullable mark.</summary>
    public string NameWithNull(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? $"{Name(type)}?" : Name(type);

    /// <summary>A generated type of this assembly.</summary>
    public string Generated(string ns, string name) => ns == Display(space) && IsFree(name, null) ? name : ns.Length == 0 ? $"global::{name}" : $"global::{ns}.{name}";

    public static string Display(INamespaceSymbol ns) => ns.IsGlobalNamespace ? "" : string.Join(".", Parts(ns).Select(Escape));

    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static string? Keyword(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_Byte => "byte",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Double => "double",
        SpecialType.System_Single => "float",
        SpecialType.System_Object => "object",
        _ => null,
    };

    private static IEnumerable<string> Parts(INamespaceSymbol ns) => ns.IsGlobalNamespace ? [] : Parts(ns.ContainingNamespace).Append(ns.Name);

    private string Named(INamedTypeSymbol type)
    {
        var name = Escape(type.Name);
        if (type.TypeArguments.Length > 0)
            name += $"<{string.Join(", ", type.TypeArguments.Select(NameWithNull))}>";
        if (type.ContainingType is { } container)
            return $"{Name(container)}.{name}";
        var ns = Display(type.ContainingNamespace);
        var isNear = SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, space) || Usings.Contains(ns);
        var isPlatform = ns != "System" ? !PlatformNames.Contains(type.Name) : type.Arity > 0 || PlatformNames.Contains(type.Name);
        if (isNear && isPlatform && IsFree(type.Name, type.OriginalDefinition))
            return name;
        return ns.Length == 0 ? $"global::{name}" : $"global::{ns}.{name}";
    }

    /// <summary>Whether a simple name means this type, or nothing, wherever the file may use it.</summary>
    private bool IsFree(string name, INamedTypeSymbol? type)
    {
        var key = type is null ? name : $"{name}`{type.Arity}";
        if (!free.TryGetValue(key, out var result))
            free.Add(key, result = !IsHiddenByMember(name) && !IsHiddenByNamespace(name, type));
        return result;
    }

    private bool IsHiddenByMember(string name)
    {
        for (var container = insideOf; container is not null; container = container.ContainingType)
            for (var ancestor = container; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
                foreach (var member in ancestor.GetMembers(name))
                    if (member is not IMethodSymbol)
                        return true;
        return false;
    }

    private bool IsHiddenByNamespace(string name, INamedTypeSymbol? type)
    {
        for (var ns = compilation.GetCompilationNamespace(space) ?? space; ns is not null; ns = ns.ContainingNamespace)
            foreach (var member in ns.GetMembers(name))
                if (!IsSame(member, ns, name, type))
                    return true;
        return false;
    }

    private static bool IsSame(ISymbol member, INamespaceSymbol ns, string name, INamedTypeSymbol? type)
    {
        if (member is INamespaceSymbol)
            return ns.IsGlobalNamespace && name is "System" or "DynamoGen";
        if (type is null)
            return member.ContainingAssembly?.Name == "DynamoGen.Abstractions";
        return SymbolEqualityComparer.Default.Equals(member, type) || (member is INamedTypeSymbol other && other.Arity != type.Arity);
    }
}
