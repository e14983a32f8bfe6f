using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>A call to DynamoDB.</summary>
/// <param name="api">What it is made through.</param>
/// <param name="kind">What it does.</param>
/// <param name="operation">The call.</param>
/// <param name="types">Tells other calls near it apart.</param>
/// <param name="context">Where it is.</param>
internal sealed class DynamoCall(DynamoApi api, CallKind kind, IInvocationOperation operation, DynamoTypes types, OperationAnalysisContext context)
{
    private CallResult? result;

    public DynamoApi Api { get; } = api;

    public CallKind Kind { get; } = kind;

    public IInvocationOperation Operation { get; } = operation;

    /// <summary>The method that is called.</summary>
    public IMethodSymbol Method => Operation.TargetMethod;

    /// <summary>Tells other calls near it apart.</summary>
    public DynamoTypes Types { get; } = types;

    /// <summary>The member that the call stands in.</summary>
    public ISymbol Caller => context.ContainingSymbol;

    /// <summary>What becomes of what it returns.</summary>
    public CallResult Result => result ??= CallResult.Of(Operation);

    /// <summary>The steps that narrow or order the query of DynamoGen that is sent, as far as they stand in the same expression: the last one first.</summary>
    public IEnumerable<IInvocationOperation> Refinements
    {
        get
        {
            for (var query = Operation.Instance; query is IInvocationOperation step && Types.Classify(step.TargetMethod).Kind == CallKind.Refine; query = step.Instance)
                yield return step;
        }
    }

    /// <summary>What a parameter is given; null where nothing is written for it.</summary>
    public IOperation? Argument(params string[] parameters)
    {
        foreach (var argument in Operation.Arguments)
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && parameters.Contains(argument.Parameter?.Name))
                return Operations.Innermost(argument.Value);
        return null;
    }

    /// <summary>Reports the call, at its name.</summary>
    public void Report(DiagnosticDescriptor rule, params object?[] arguments) => Report(rule, Operations.NameIn(Operation.Syntax), arguments);

    /// <summary>Reports a place near the call.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode at, params object?[] arguments) => context.ReportDiagnostic(Diagnostic.Create(rule, at.GetLocation(), arguments));

    /// <summary>Reports a place near the call, with what its fix needs to know.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode at, (string Name, string Value) hint, params object?[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, at.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(hint.Name, hint.Value), arguments));
}
