using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.CodeFixes;

/// <summary>A call that stores a changed copy of an item through a repository: <c>orders.PutAsync(order with { State = "paid" }, cancellationToken: token)</c>.</summary>
/// <param name="Call">The call.</param>
/// <param name="Type">The repository's interface.</param>
/// <param name="Repository">The repository.</param>
/// <param name="Item">The variable of the item.</param>
/// <param name="Changes">What differs in the copy.</param>
/// <param name="Others">The call's other arguments, each with a comma before it.</param>
internal sealed record StoredCopy(InvocationExpressionSyntax Call, INamedTypeSymbol Type, ExpressionSyntax Repository, string Item, IReadOnlyList<(string Member, ExpressionSyntax Value)> Changes, string Others)
{
    /// <summary>Reads the call whose name a diagnostic stands at; null where it is none such, or says what could not be said of an update.</summary>
    public static StoredCopy? Of(SemanticModel model, SyntaxNode name, CancellationToken cancellationToken)
    {
        if (CallSyntax.Call(name) is not { ArgumentList.Arguments: [{ NameColon: null, Expression: WithExpressionSyntax { Expression: IdentifierNameSyntax item } with }, ..] arguments } call
            || arguments.Skip(1).Any(argument => argument.NameColon is null) || CallSyntax.HasComments(call)
            || model.GetOperation(call, cancellationToken) is not IInvocationOperation { TargetMethod.ContainingType: { } type } || ItemTypes.RepositoryOf(type) is not { } repository)
            return null;
        var changes = with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(change => change.Left is IdentifierNameSyntax && !change.Right.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().Any())
            .Select(change => (change.Left.ToString(), change.Right.WithoutTrivia())).ToList();
        var others = string.Concat(arguments.Skip(1).Select(argument => $", {argument}"));
        return changes.Count > 0 && changes.Count == with.Initializer.Expressions.Count
            ? new(call, repository, ((MemberAccessExpressionSyntax)call.Expression).Expression.WithoutTrivia(), item.Identifier.Text, changes, others)
            : null;
    }
}
