using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Tells where types are from without making texts of their names.</summary>
internal static class TypeNames
{
    /// <summary>Whether a namespace is one, or within it.</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="names">The names that it must begin with, outermost first.</param>
    public static bool IsIn(INamespaceSymbol space, params string[] names)
    {
        var depth = 0;
        for (var each = space; !each.IsGlobalNamespace; each = each.ContainingNamespace)
            depth++;
        for (; depth > names.Length; depth--)
            space = space.ContainingNamespace;
        for (var i = depth - 1; i >= 0; i--, space = space.ContainingNamespace)
            if (space.Name != names[i])
                return false;
        return depth == names.Length;
    }
}
