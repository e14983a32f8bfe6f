using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.CodeFixes;

/// <summary>Puts one call for many items in the place of a loop that stores or deletes them one by one through a repository (DGEN223).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandleManyCodeFix))]
[Shared]
public sealed class HandleManyCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.OneByOne];

    /// <inheritdoc/>
    protected override string Title => "Handle all items with one call";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = editor.SemanticModel;
        if (CallSyntax.Call(node) is not { } call || model.GetOperation(call, cancellationToken) is not IInvocationOperation operation || Many(operation) is not { } many
            || (Loop.Of(call) ?? Loop.OfAll(call)) is not { } loop || CallSyntax.HasComments(loop.Statement) || Items(loop, call, operation, model) is not { } items)
            return false;
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var rest = string.Concat(operation.Arguments.Skip(1).Where(argument => !argument.IsImplicit).Select(argument => $", {argument.Parameter!.Name}: {argument.Value.Syntax}"));
        var statement = SyntaxFactory.ParseStatement($"await {access.Expression}.{many}({items}{rest}){loop.Configure};").WithTriviaFrom(loop.Statement);
        editor.ReplaceNode(loop.Statement, statement);
        return true;
    }

    /// <summary>The call of a repository that does for many items what another does for one.</summary>
    private static string? Many(IInvocationOperation call)
    {
        if (ItemTypes.RepositoryOf(call.TargetMethod.ContainingType) is null)
            return null;
        return call.TargetMethod.Name switch { "PutAsync" => "PutManyAsync", "DeleteAsync" => "DeleteManyAsync", _ => null };
    }

    /// <summary>The items or keys as a sequence; null where types do not allow it, or something else in the call depends on the element.</summary>
    private static string? Items(Loop loop, InvocationExpressionSyntax call, IInvocationOperation operation, SemanticModel model)
    {
        if (call.ArgumentList.Arguments[0] is not { NameColon: null, Expression: var item }
            || call.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == loop.Element && !item.Span.Contains(name.Span)))
            return null;
        var sequence = model.GetTypeInfo(loop.Source).Type;
        var wanted = operation.TargetMethod.Parameters[0].Type;
        if (item is IdentifierNameSyntax { Identifier.ValueText: var only } && only == loop.Element)
            return sequence is not null && Sequences(sequence).Any(element => Fits(element, wanted, model)) ? loop.Source.WithoutTrivia().ToString() : null;
        var hasSelect = sequence is not null && model.LookupSymbols(loop.Source.SpanStart, sequence, "Select", includeReducedExtensionMethods: true).Length > 0;
        return hasSelect && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(item).Type, wanted) ? $"{loop.Source.WithoutTrivia()}.Select({loop.Element} => {item})" : null;
    }

    private static bool Fits(ITypeSymbol element, ITypeSymbol wanted, SemanticModel model) =>
        model.Compilation.ClassifyCommonConversion(element, wanted) is { IsIdentity: true } or { IsReference: true, IsImplicit: true };

    private static IEnumerable<ITypeSymbol> Sequences(ITypeSymbol type) => type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
        .Where(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).Select(each => each.TypeArguments[0]);

    /// <summary>A statement that does nothing but make a call for each element of a sequence.</summary>
    private sealed record Loop(StatementSyntax Statement, ExpressionSyntax Source, string Element, string Configure)
    {
        /// <summary><c>foreach (var item in items) await repository.PutAsync(item);</c></summary>
        public static Loop? Of(InvocationExpressionSyntax call)
        {
            if (CallSyntax.Awaiting(call) is not { Parent: ExpressionStatementSyntax statement } awaiting)
                return null;
            var body = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block : (StatementSyntax)statement;
            return body.Parent is ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop ? new(loop, loop.Expression, loop.Identifier.Text, Configured(awaiting, call)) : null;
        }

        /// <summary><c>await Task.WhenAll(items.Select(item => repository.PutAsync(item)));</c></summary>
        public static Loop? OfAll(InvocationExpressionSyntax call)
        {
            if (call.Parent is SimpleLambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax selected } } lambda
                && selected.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" } select
                && selected.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } all }
                && CallSyntax.Awaiting(all) is { Parent: ExpressionStatementSyntax statement } awaiting)
                return new(statement, select.Expression, lambda.Parameter.Identifier.Text, Configured(awaiting, all));
            return null;
        }

        private static string Configured(AwaitExpressionSyntax awaiting, InvocationExpressionSyntax call) =>
            awaiting.Expression is InvocationExpressionSyntax outer && outer != call ? $".ConfigureAwait{outer.ArgumentList}" : "";
    }
}
