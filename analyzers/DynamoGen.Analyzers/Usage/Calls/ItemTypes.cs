using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>What is known of the type of the items that a call reads or writes.</summary>
internal static class ItemTypes
{
    /// <summary>The item type of a call of object persistence or of DynamoGen; null where the call does not say it.</summary>
    public static ITypeSymbol? Of(DynamoCall call)
    {
        if (call.Method.TypeArguments.Length > 0)
            return call.Method.TypeArguments[0];
        return call.Api == DynamoApi.DynamoGen ? RepositoryOf(call.Method.ContainingType)?.TypeArguments[0] : null;
    }

    /// <summary>The repository interface that a type is or implements.</summary>
    public static INamedTypeSymbol? RepositoryOf(INamedTypeSymbol type) =>
        IsRepository(type) ? type : type.AllInterfaces.FirstOrDefault(IsRepository);

    /// <summary>Whether items carry a version, which the library compares with the stored one, or may, as far as the type is known.</summary>
    public static bool MayHaveVersion(ITypeSymbol item)
    {
        if (item.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return true;
        for (var type = item; type is not null; type = type.BaseType)
            foreach (var member in type.GetMembers())
                if (member.GetAttributes().Any(IsVersion)
                    || (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && constructor.Parameters.Any(parameter => parameter.GetAttributes().Any(IsVersion))))
                    return true;
        return false;
    }

    /// <summary>Whether a member is of the key, by which an item is told from others.</summary>
    /// <param name="member">The member.</param>
    /// <param name="item">The type of the item.</param>
    public static bool IsOfKey(IPropertySymbol member, ITypeSymbol? item) =>
        member.InheritedAttributes().Any(IsKey)
        || member.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
            string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase) && parameter.GetAttributes().Any(IsKey)))
        || (item is INamedTypeSymbol type && (TemplateParser.KeyMembers(type).Contains(member.Name) || (type.BaseType is { } hierarchy && TemplateParser.KeyMembers(hierarchy).Contains(member.Name))));

    private static bool IsKey(AttributeData annotation) =>
        annotation.Is(AnnotationNames.PartitionKey) || annotation.Is(AnnotationNames.SortKey) || annotation.AttributeClass?.Name is "DynamoDBHashKeyAttribute" or "DynamoDBRangeKeyAttribute";

    private static bool IsVersion(AttributeData annotation) =>
        annotation.AttributeClass is { } type && (type.Name == "DynamoDBVersionAttribute" || type.ToDisplayString() == AnnotationNames.Version);

    private static bool IsRepository(INamedTypeSymbol type) =>
        type is { Name: "IRepository", TypeArguments.Length: 4, ContainingNamespace: { Name: "DynamoGen", ContainingNamespace.IsGlobalNamespace: true } };
}
