using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN227: retries around a client that retries itself.</summary>
internal sealed class DoubleRetryRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Advice(
        RuleIds.DoubleRetry,
        "Retries are retried",
        "{0} retries by itself, and what is around it retries those: under load one call becomes many; leave one of the two");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        // One report for what is retried, at its first call.
        if (call.Kind == CallKind.Other && call.Api != DynamoApi.DynamoGen || Retries.AroundTransient(call.Operation) is not { } retried || FirstCall(call, retried) != call.Operation)
            return;
        if (call.Api == DynamoApi.DynamoGen)
            call.Report(Rule, "DynamoGen");
        else if (!SetsRetries(call))
            call.Report(Rule, "The AWS SDK's client");
    }

    private static IInvocationOperation? FirstCall(DynamoCall call, IOperation retried) =>
        retried.Descendants().OfType<IInvocationOperation>().FirstOrDefault(each => CallKinds.CanBe(each.TargetMethod.Name) && call.Types.Classify(each.TargetMethod).Api != DynamoApi.None);

    /// <summary>Whether the file decides on the client's own retries, one way or the other.</summary>
    private static bool SetsRetries(DynamoCall call) =>
        call.Operation.Syntax.SyntaxTree.GetRoot().DescendantTokens().Any(token => token.ValueText is "MaxErrorRetry" or "RetryMode" or "DefaultConfigurationMode");
}
