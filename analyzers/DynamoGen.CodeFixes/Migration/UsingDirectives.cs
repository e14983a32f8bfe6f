using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>Adds namespaces to those that a file uses, and takes one away.</summary>
internal static class UsingDirectives
{
    /// <summary>The file with other namespaces.</summary>
    /// <param name="root">The file.</param>
    /// <param name="missing">What it uses and does not name yet.</param>
    /// <param name="left">What it may use no longer.</param>
    /// <param name="types">The types of that: it stays while the file has any of their names.</param>
    public static CompilationUnitSyntax Adjust(CompilationUnitSyntax root, IReadOnlyList<string> missing, string left, ImmutableHashSet<string> types)
    {
        var old = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .FirstOrDefault(directive => directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 } && directive.Name?.ToString() == left);
        var end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.LineFeed;
        var names = root.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);
        var goes = old is not null && !names.Any(name => types.Contains(name) || types.Contains(name + "Attribute"));
        return old?.Parent is BaseNamespaceDeclarationSyntax space
            ? root.ReplaceNode(space, space.WithUsings(Changed(space.Usings, missing, goes ? old : null, end)))
            : root.WithUsings(Changed(root.Usings, missing, goes ? old : null, end));
    }

    private static SyntaxList<UsingDirectiveSyntax> Changed(SyntaxList<UsingDirectiveSyntax> directives, IReadOnlyList<string> missing, UsingDirectiveSyntax? old, SyntaxTrivia end)
    {
        // What stands before the first one, such as the licence of the file, stays there.
        var leading = directives.FirstOrDefault()?.GetLeadingTrivia() ?? default;
        var rest = directives.Select((directive, i) => i == 0 ? directive.WithLeadingTrivia() : directive).Where((_, i) => old is null || i != directives.IndexOf(old)).ToList();
        foreach (var name in missing.Where(name => !rest.Exists(directive => directive is { Alias: null } && directive.Name?.ToString() == name)))
        {
            var position = rest.FindIndex(directive => directive.Alias is not null || directive.StaticKeyword.RawKind != 0 || IsAfter(directive.Name?.ToString() ?? "", name));
            rest.Insert(position < 0 ? rest.Count : position, ((CompilationUnitSyntax)SyntaxFactory.ParseCompilationUnit($"using {name};")).Usings[0].WithTrailingTrivia(end));
        }

        if (rest.Count > 0)
            rest[0] = rest[0].WithLeadingTrivia(leading.AddRange(rest[0].GetLeadingTrivia()));
        return [.. rest];
    }

    /// <summary>Whether a namespace stands behind another: those of the platform come first.</summary>
    private static bool IsAfter(string name, string other) => !IsOfPlatform(name) && string.CompareOrdinal(name, other) > 0;

    private static bool IsOfPlatform(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
