using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace DynamoGen.CodeFixes;

/// <summary>Reads all pages where the first alone was read (DGEN221): by the paginator where a loop goes over the items, by <c>GetRemainingAsync</c> of a search.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadAllPagesCodeFix))]
[Shared]
public sealed class ReadAllPagesCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.FirstPage];

    /// <inheritdoc/>
    protected override string Title => "Read all pages";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is IdentifierNameSyntax { Identifier.ValueText: "GetNextSetAsync" })
        {
            editor.ReplaceNode(node, SyntaxFactory.IdentifierName("GetRemainingAsync").WithTriviaFrom(node));
            return true;
        }

        if (CallSyntax.Call(node) is not { } call || CallSyntax.Awaiting(call) is not { } awaiting || Pages(call, awaiting, editor.SemanticModel) is not { } pages)
            return false;
        if (awaiting.Parent is ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax direct } && LoopOver(direct) is { } loop)
        {
            var page = CallSyntax.FreeName(editor.SemanticModel, loop.SpanStart, "page");
            editor.ReplaceNode(loop, (current, _) => Nested(page, pages, ((ForEachStatementSyntax)current).WithExpression(SyntaxFactory.ParseExpression($"{page}.Items"))).WithTriviaFrom(current));
        }
        else if (awaiting.Parent?.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } variable
            && LoopAfter(declaration, variable.Identifier.ValueText) is { } next)
        {
            editor.ReplaceNode(next, (current, _) => Nested(variable.Identifier.Text, pages, (ForEachStatementSyntax)current).WithTriviaFrom(declaration));
            editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia);
        }
        else
            return false;
        return true;
    }

    /// <summary>All pages, as the paginator gives them; null where the call has no request object, or the client no paginators.</summary>
    private static string? Pages(InvocationExpressionSyntax call, AwaitExpressionSyntax awaiting, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var hasPaginators = model.GetTypeInfo(access.Expression).Type is { } type && model.LookupSymbols(access.SpanStart, type, "Paginators").Length > 0;
        if (!hasPaginators || arguments.Count is 0 or > 2 || model.GetTypeInfo(arguments[0].Expression).ConvertedType is not { Name: "QueryRequest" or "ScanRequest" })
            return null;
        var name = access.Name.Identifier.ValueText == "QueryAsync" ? "Query" : "Scan";
        var token = arguments.Count == 2 ? $".WithCancellation({arguments[1].Expression})" : "";
        var configured = awaiting.Expression is InvocationExpressionSyntax outer && outer != call ? $".ConfigureAwait{outer.ArgumentList}" : "";
        return $"{access.Expression}.Paginators.{name}({arguments[0]}).Responses{token}{configured}";
    }

    /// <summary>The loop over the items of the page, if they are used for nothing else.</summary>
    private static ForEachStatementSyntax? LoopOver(MemberAccessExpressionSyntax items) =>
        items is { Name.Identifier.ValueText: "Items", Parent: ForEachStatementSyntax loop } && loop.Expression == items ? loop : null;

    /// <summary>The loop that follows a page at once, if the page is used for nothing else.</summary>
    private static ForEachStatementSyntax? LoopAfter(LocalDeclarationStatementSyntax declaration, string page)
    {
        if (declaration.Parent is not BlockSyntax block || block.Statements.IndexOf(declaration) is var index && index + 1 >= block.Statements.Count)
            return null;
        return block.Statements[index + 1] is ForEachStatementSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } items }
            && name == page && block.DescendantNodes().OfType<IdentifierNameSyntax>().Count(each => each.Identifier.ValueText == page) == 1 ? LoopOver(items) : null;
    }

    private static ForEachStatementSyntax Nested(string page, string pages, ForEachStatementSyntax loop)
    {
        var outer = (ForEachStatementSyntax)SyntaxFactory.ParseStatement($"await foreach (var {page} in {pages})\n{{\n}}\n");
        var block = ((BlockSyntax)outer.Statement).AddStatements(loop.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
        return outer.WithStatement(block).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
