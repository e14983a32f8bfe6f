using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>A rule on calls to DynamoDB, and on what is done with their results.</summary>
/// <param name="descriptors">What it says.</param>
internal abstract class CallRule(params DiagnosticDescriptor[] descriptors)
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. descriptors];

    /// <summary>Whether it suggests, rather than warns.</summary>
    public bool IsSuggestion => Descriptors.All(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Info);

    /// <summary>Looks at a call, and reports what is wrong with it.</summary>
    public abstract void Check(DynamoCall call);
}
