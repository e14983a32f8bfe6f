using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Recognises what sends a call again when it fails.</summary>
internal static class Retries
{
    private static readonly HashSet<string> Throttles = new(StringComparer.Ordinal)
    {
        "ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceededException", "ThrottledException",
    };

    private static readonly HashSet<string> Faults = new(StringComparer.Ordinal)
    {
        "InternalServerErrorException", "AmazonDynamoDBException", "ServiceFaultException", "EndpointUnavailableException", "CallTimeoutException", "DynamoGenException",
    };

    private static readonly HashSet<string> WithoutAnswer = new(StringComparer.Ordinal)
    {
        "TransactionInProgressException", "AmazonServiceException", "AmazonClientException", "HttpRequestException", "TimeoutException", "Exception",
    };

    /// <summary>What repeats a call that the library repeats too: the lambda that a pipeline of Polly executes, or a loop that ends when nothing was thrown. Null where there is none.</summary>
    public static IOperation? AroundTransient(IInvocationOperation call) => Around(call, clause => Caught(clause).Exists(name => Throttles.Contains(name) || Faults.Contains(name)));

    /// <summary>
    /// What repeats a call after failures that do not tell whether it was applied. Throttles, and transactions that were cancelled, tell that it was not; a filter by an error's code may let these alone through.
    /// </summary>
    public static IOperation? AroundUncertain(IInvocationOperation call) =>
        Around(call, clause => !AsksForCode(clause) && Caught(clause).Exists(name => Faults.Contains(name) || WithoutAnswer.Contains(name)));

    private static IOperation? Around(IInvocationOperation call, Func<ICatchClauseOperation, bool> isRetried)
    {
        ITryOperation? caught = null;
        for (var (inner, parent) = ((IOperation)call, call.Parent); parent is not null; (inner, parent) = (parent, parent.Parent))
            switch (parent)
            {
                case ITryOperation attempt when caught is null && attempt.Body == inner && attempt.Catches.Any(each => Goes(each, isRetried)):
                    caught = attempt;
                    break;
                case IWhileLoopOperation or IForLoopOperation when caught is not null:
                    return Ends(caught) || ClearsCondition(caught, (ILoopOperation)parent, call) ? parent : null;
                case ILoopOperation or ILocalFunctionOperation:
                    return null;
                case IAnonymousFunctionOperation lambda:
                    return IsExecuted(lambda) ? lambda : null;
            }

        return null;
    }

    // A loop that goes on after success does something else with each round.
    private static bool Ends(ITryOperation attempt) => attempt.Body.Descendants().Any(step => step is IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.Break });

    // while (!done) try { …; done = true; }
    private static bool ClearsCondition(ITryOperation attempt, ILoopOperation loop, IInvocationOperation call)
    {
        var condition = loop switch { IWhileLoopOperation { Condition: var of } => of, IForLoopOperation { Condition: var of } => of, _ => null };
        var flags = condition?.DescendantsAndSelf().OfType<ILocalReferenceOperation>().ToList() ?? [];
        return attempt.Body.Operations.Any(step => step.Syntax.SpanStart > call.Syntax.SpanStart
            && step is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value.ConstantValue: { HasValue: true, Value: bool value } } }
            && flags.Exists(flag => SymbolEqualityComparer.Default.Equals(flag.Local, local) && value == flag.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }));
    }

    private static bool Goes(ICatchClauseOperation clause, Func<ICatchClauseOperation, bool> isRetried) => isRetried(clause) && !Leaves(clause.Handler);

    private static bool AsksForCode(ICatchClauseOperation clause) => clause.Filter?.Descendants().Any(each => each is IPropertyReferenceOperation { Property.Name: "ErrorCode" or "StatusCode" }) is true;

    /// <summary>The exceptions that are caught: those that the filter asks for, or all of the clause's type.</summary>
    private static List<string> Caught(ICatchClauseOperation clause)
    {
        var asked = clause.Filter?.DescendantsAndSelf().Where(each => !IsNegated(each)).Select(each => each switch
        {
            IIsTypeOperation { TypeOperand.Name: var name } => name,
            ITypePatternOperation { MatchedType.Name: var name } => name,
            IDeclarationPatternOperation { MatchedType.Name: var name } => name,
            IRecursivePatternOperation { MatchedType.Name: var name } => name,
            _ => null,
        }).OfType<string>().ToList();
        return asked is { Count: > 0 } ? asked : [clause.ExceptionType.Name];
    }

    private static bool IsNegated(IOperation part) => Operations.Around(part).Any(each => each is INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not });

    private static bool Leaves(IBlockOperation handler) => handler.Operations.Length > 0 && handler.Operations[handler.Operations.Length - 1] switch
    {
        IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break } or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool IsExecuted(IAnonymousFunctionOperation lambda)
    {
        var value = lambda.Parent is IDelegateCreationOperation made ? Operations.Outermost(made) : Operations.Outermost(lambda);
        return value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingNamespace: { } space } method } execution }
            && method.Name.StartsWith("Execute", StringComparison.Ordinal) && TypeNames.IsIn(space, "Polly") && HasRetry(execution);
    }

    /// <summary>Whether what executes is a policy of retries, or the file makes pipelines that have them; others may have a timeout alone.</summary>
    private static bool HasRetry(IInvocationOperation execution) => execution.Instance?.Type?.Name.Contains("Retry") is true
        || execution.Syntax.SyntaxTree.GetRoot().DescendantTokens().Any(token => token.ValueText is
            "AddRetry" or "Retry" or "RetryAsync" or "WaitAndRetry" or "WaitAndRetryAsync" or "RetryForeverAsync" or "WaitAndRetryForeverAsync");
}
