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

/// <summary>Sends what a batch of writes left over again, with a pause before each time (DGEN220).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SendLeftoversCodeFix))]
[Shared]
public sealed class SendLeftoversCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Leftovers];

    /// <inheritdoc/>
    protected override string Title => "Send what is left over again";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CallSyntax.Call(node) is not { } call || node.ToString() != "BatchWriteItemAsync" || CallSyntax.Awaiting(call) is not { } awaiting)
            return false;
        switch (awaiting.Parent)
        {
            case ExpressionStatementSyntax statement:
                var name = CallSyntax.FreeName(editor.SemanticModel, statement.SpanStart, "response");
                editor.ReplaceNode(statement, Statement(editor.SemanticModel, $"for (var {name} = {awaiting.WithoutTrivia()}; {Condition(name)};)", name, call, awaiting).WithTriviaFrom(statement));
                return true;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                when variable.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } declaration }:
                editor.InsertAfter(declaration, Statement(editor.SemanticModel, $"while ({Condition(variable.Identifier.Text)})", variable.Identifier.Text, call, awaiting));
                return true;
            default:
                return false;
        }
    }

    private static string Condition(string response) => $"{response}.UnprocessedItems?.Count > 0";

    private static StatementSyntax Statement(SemanticModel model, string head, string response, InvocationExpressionSyntax call, AwaitExpressionSyntax awaiting)
    {
        var arguments = call.ArgumentList.Arguments;
        var rest = arguments.Count > 1 ? $", {string.Join(", ", arguments.Skip(1))}" : "";
        var configured = awaiting.Expression is InvocationExpressionSyntax outer && outer != call ? outer.ArgumentList.ToString() : null;
        var configure = configured is null ? "" : $".ConfigureAwait{configured}";
        string Named(string type) => CallSyntax.TypeName(model, call.SpanStart, type);
        var text = $$"""
            {{head}}
            {
                await {{Named("System.Threading.Tasks.Task")}}.Delay({{Named("System.TimeSpan")}}.FromSeconds(1)){{configure}};
                {{response}} = await {{call.Expression}}(new {{Named("Amazon.DynamoDBv2.Model.BatchWriteItemRequest")}}({{response}}.UnprocessedItems){{rest}}){{configure}};
            }

            """;
        return SyntaxFactory.ParseStatement(text).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
