using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>
/// Rules on calls to DynamoDB and on what is done with their results. Each call is told apart once for all of them. The compiler passes over an analyzer that has nothing but suggestions, unless an editor
/// shows them or a project raises one, so that warnings and suggestions are kept apart.
/// </summary>
public abstract class CallAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<CallRule> All =
    [
        new LeftoversRule(), new FirstPageRule(), new EmptyPageRule(), new OneByOneRule(), new ClientPerCallRule(), new BlockingRule(), new RetriedTransactionRule(), new DoubleRetryRule(),
        new ReadModifyWriteRule(), new DescribeRule(), new FilterInMemoryRule(), new DroppedQueryRule(), new UnawaitedWriteRule(), new ReadsMoreRule(),
    ];

    private readonly ImmutableArray<CallRule> rules;

    private protected CallAnalyzer(Func<CallRule, bool> isOne)
    {
        rules = [.. All.Where(isOne)];
        SupportedDiagnostics = [.. rules.SelectMany(rule => rule.Descriptors)];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DynamoTypes.Of(start.Compilation) is { } types)
                start.RegisterOperationAction(invocation => Look(invocation, types), OperationKind.Invocation);
        });
    }

    private void Look(OperationAnalysisContext context, DynamoTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!CallKinds.CanBe(invocation.TargetMethod.Name))
            return;
        var (api, kind) = types.Classify(invocation.TargetMethod);
        if (api == DynamoApi.None || IsOnlyDescribed(invocation))
            return;
        var call = new DynamoCall(api, kind, invocation, types, context);
        foreach (var rule in rules)
            rule.Check(call);
    }

    /// <summary>Whether the call is not made, but described to a library for fakes: in an expression tree, or on what such a library hands out.</summary>
    private static bool IsOnlyDescribed(IInvocationOperation invocation)
    {
        if (invocation.Instance is IInvocationOperation source && IsOfFakes(source.TargetMethod))
            return true;
        for (var parent = invocation.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation lambda && (lambda.Parent is IConversionOperation { Type.Name: "Expression" } || IsForFakes(lambda)))
                return true;
        return false;
    }

    private static bool IsForFakes(IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation made && Operations.Outermost(made).Parent is IArgumentOperation { Parent: IInvocationOperation call } && IsOfFakes(call.TargetMethod);

    private static bool IsOfFakes(IMethodSymbol method) =>
        method.ContainingNamespace is { } space && (TypeNames.IsIn(space, "NSubstitute") || TypeNames.IsIn(space, "Moq") || TypeNames.IsIn(space, "FakeItEasy"));
}
