using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Keeps the query that a query makes of itself (DGEN236).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepQueryCodeFix))]
[Shared]
public sealed class KeepQueryCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.DroppedQuery];

    /// <inheritdoc/>
    protected override string Title => "Keep the query";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CallSyntax.Call(node) is not { Parent: ExpressionStatementSyntax } call || Root(call) is not { } name)
            return false;
        var model = editor.SemanticModel;
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not (ILocalSymbol { IsForEach: false, IsUsing: false } or IParameterSymbol { RefKind: RefKind.None }))
            return false;
        // As makes a query of another type.
        if (!SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(name, cancellationToken).Type, model.GetTypeInfo(call, cancellationToken).Type))
            return false;
        editor.ReplaceNode(call, SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, name.WithoutTrivia(), call.WithoutTrivia()).WithTriviaFrom(call));
        return true;
    }

    /// <summary>The variable that a chain of calls begins with.</summary>
    private static IdentifierNameSyntax? Root(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            expression = access.Expression;
        return expression as IdentifierNameSyntax;
    }
}
