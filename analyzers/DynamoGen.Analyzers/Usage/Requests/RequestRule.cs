using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>A rule on the request objects of the AWS SDK.</summary>
/// <param name="descriptor">What it says.</param>
internal abstract class RequestRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>Looks at a request, and reports what is wrong with it.</summary>
    public abstract void Check(RequestLook look);
}

/// <summary>A look at one request by one rule.</summary>
/// <param name="Request">The request.</param>
/// <param name="Rule">What the rule says.</param>
/// <param name="Indexes">The indexes that the project declares.</param>
/// <param name="Context">Where it is.</param>
internal readonly record struct RequestLook(RequestObject Request, DiagnosticDescriptor Rule, KnownIndexes Indexes, OperationAnalysisContext Context)
{
    public void Report(IOperation at, params object?[] arguments) => Report(at.Syntax.GetLocation(), arguments);

    public void Report(Location at, params object?[] arguments) => Context.ReportDiagnostic(Diagnostic.Create(Rule, at, arguments));
}
