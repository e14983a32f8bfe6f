using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN220: a batch whose leftovers nobody looks at.</summary>
internal sealed class LeftoversRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.Leftovers,
        "Leftovers of a batch are ignored",
        "A batch may succeed in part: {0} of the response has what was not done, and nothing here looks at it");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        var member = call.Kind switch
        {
            CallKind.BatchGet => "UnprocessedKeys",
            CallKind.BatchWrite => "UnprocessedItems",
            CallKind.BatchStatements => "Responses",
            _ => null,
        };
        if (call.Api == DynamoApi.Client && member is not null && call.Result is { IsKnown: true } result && !result.Has(member))
            call.Report(Rule, member == "Responses" ? "Responses[…].Error" : member);
    }
}
