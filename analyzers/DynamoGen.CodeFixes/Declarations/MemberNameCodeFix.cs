using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Writes <c>nameof</c> for a member of an index that is named but for the case of its letters (DGEN106).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MemberNameCodeFix))]
[Shared]
public sealed class MemberNameCodeFix : EditorFix
{
    private static readonly string[] Arguments = ["PartitionKey", "SortKey", "PartitionKeys", "SortKeys", "Include"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.UnknownMember];

    /// <inheritdoc/>
    protected override string Title => "Name the member";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList.Arguments: var arguments, Parent.Parent: TypeDeclarationSyntax type }
            || editor.SemanticModel.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
            return false;
        var names = new HashSet<string>(Properties(symbol), StringComparer.Ordinal);
        var isChanged = false;
        // A fault is reported for each of several names, at one place, and all of them are mended together.
        var values = arguments.Where(argument => Arguments.Contains(argument.NameEquals?.Name.Identifier.ValueText));
        foreach (var text in values.SelectMany(argument => argument.DescendantNodes().OfType<LiteralExpressionSyntax>()))
            if (!names.Contains(text.Token.ValueText) && names.Where(name => name.Equals(text.Token.ValueText, StringComparison.OrdinalIgnoreCase)).ToList() is [var name])
            {
                editor.ReplaceNode(text, (current, _) => SyntaxFactory.ParseExpression($"nameof({name})").WithTriviaFrom(current));
                isChanged = true;
            }

        return isChanged;
    }

    private static IEnumerable<string> Properties(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name).Concat(type.BaseType is { SpecialType: SpecialType.None } parent ? Properties(parent) : []);
}
