using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>The rules on request objects of the AWS SDK. All look at the same object, which is taken in once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<RequestRule> Rules =
    [
        new QueryWithoutKeyRule(), new KeyConditionEqualityRule(), new KeyConditionOperatorRule(), new FilterOnKeyRule(), new StrongIndexReadRule(), new ReservedWordRule(), new UndefinedPlaceholderRule(),
        new UnusedPlaceholderRule(), new OverlappingPathsRule(), new UpdatedKeyRule(), new ValueInTextRule(), new PartiQlScanRule(), new TooManyRequestsRule(), new LegacyParameterRule(),
        new LimitWithFilterRule(), new EmptyMapRule(), new PutOfProjectionRule(), new KeyValueRule(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(UsedTypeNames.QueryRequest) is not { } known)
                return;
            var indexes = new KnownIndexes(start.Compilation);
            start.RegisterOperationAction(
                creation =>
                {
                    if (RequestObject.Of((IObjectCreationOperation)creation.Operation, known) is { } request)
                        foreach (var rule in Rules)
                            rule.Check(new(request, rule.Descriptor, indexes, creation));
                },
                OperationKind.ObjectCreation);
        });
    }
}
