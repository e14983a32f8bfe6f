using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN226: a transaction that is sent again without the token by which the service knows it.</summary>
internal sealed class RetriedTransactionRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.RetriedTransaction,
        "Transaction is retried without its token",
        "When the answer to a transaction is lost, sending it again applies it twice: set ClientRequestToken once, outside of what is retried");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call is { Api: DynamoApi.Client, Kind: CallKind.TransactWrite } && Retries.AroundUncertain(call.Operation) is not null
            && RequestObject.SentBy(call.Argument("request")) is { } request && !request.Mentions("ClientRequestToken"))
            call.Report(Rule);
    }
}
