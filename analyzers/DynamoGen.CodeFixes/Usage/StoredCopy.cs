using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            || model.GetOperation(call, cancellationToken) is not IInvocationOperation { TargetMethod.ContainingType: { } type } operation || ItemTypes.RepositoryOf(type) is not { } repository
            || model.GetSymbolInfo(item, cancellationToken).Symbol is not ILocalSymbol local || !IsAsRead(local, operation))
            return null;
        var changes = with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(change => change.Left is IdentifierNameSyntax && CanBeMoved(change.Right))
            .Select(change => (change.Left.ToString(), change.Right.WithoutTrivia())).ToList();
        var others = string.Concat(arguments.Skip(1).Select(argument => $", {argument}"));
        return changes.Count > 0 && changes.Count == with.Initializer.Expressions.Count
            ? new(call, repository, ((MemberAccessExpressionSyntax)call.Expression).Expression.WithoutTrivia(), item.Identifier.Text, changes, others)
            : null;
    }

    /// <summary>Whether a value means in a lambda, as an argument, what it means here: it awaits nothing, declares nothing that is used later, and has its type from itself.</summary>
    private static bool CanBeMoved(ExpressionSyntax value) =>
        value is not (ImplicitObjectCreationExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or ConditionalExpressionSyntax or SwitchExpressionSyntax)
        && !value.DescendantNodesAndSelf().Any(node => node is AwaitExpressionSyntax or VariableDesignationSyntax);

    /// <summary>Whether a variable holds an item as it was read: not one that is made where there is none, nor one that was changed or handed on before. An update stores nothing of these.</summary>
    private static bool IsAsRead(ILocalSymbol local, IInvocationOperation call) =>
        !Operations.Root(call).Descendants().OfType<IVariableDeclaratorOperation>().Any(each => SymbolEqualityComparer.Default.Equals(each.Symbol, local)
            && each.Initializer?.Value is { } value && Operations.Innermost(value) is ICoalesceOperation { WhenNull: var other } && Operations.Innermost(other) is not IThrowOperation)
        && Operations.Uses(local, call).All(use => call.Syntax.Span.Contains(use.Syntax.Span) || use.Syntax.SpanStart > call.Syntax.SpanStart || IsOnlyRead(use));

    private static bool IsOnlyRead(ILocalReferenceOperation use) => use.Parent switch
    {
        IPropertyReferenceOperation { Parent: IInvocationOperation or IIncrementOrDecrementOperation or IPropertyReferenceOperation } => false,
        IPropertyReferenceOperation member => !(member.Parent is IAssignmentOperation assignment && assignment.Target == member),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { } owner } } => ItemTypes.RepositoryOf(owner) is not null,
        _ => use.Parent is IWithOperation,
    };
}
