using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN228 and DGEN229: an item that is read, changed and stored whole, with nothing that notices what others stored meanwhile.</summary>
internal sealed class ReadModifyWriteRule() : CallRule(LostUpdate, Counter)
{
    private static readonly DiagnosticDescriptor LostUpdate = Rules.Advice(
        RuleIds.LostUpdate,
        "Item is read, changed and stored whole",
        "What others store between the read of '{0}' and this write is lost: {1}");

    private static readonly DiagnosticDescriptor Counter = Rules.Usage(
        RuleIds.Counter,
        "Counter is read, changed and stored",
        "'{0}' is counted on here and stored whole, so that of two at once one is lost: {1}");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call.Kind != CallKind.Put || !IsUnchecked(call) || StoredItem(call) is not { } stored || ReadItem.Of(stored, call) is not { } item)
            return;
        if (item.Counted is { } counted)
            call.Report(Counter, counted, call.Api == DynamoApi.DynamoGen ? "let UpdateAsync add to it" : "let an update expression add to it, SET #count = #count + :one");
        else if (item.IsChanged)
            call.Report(LostUpdate, item.Name, Advice(call.Api));
    }

    private static string Advice(DynamoApi api) => api switch
    {
        DynamoApi.DynamoGen => "change it with UpdateAsync, say when:, or give the type a [Version]",
        DynamoApi.Objects => "give the type a member with [DynamoDBVersion]",
        _ => "update the attributes that change, or put with a condition",
    };

    private static bool IsUnchecked(DynamoCall call) => call.Api switch
    {
        DynamoApi.Client => call.Argument("tableName") is not null
            || (RequestObject.SentBy(call.Argument("request")) is { } request && !request.Mentions("ConditionExpression") && !request.Mentions("Expected")),
        DynamoApi.Documents => call.Argument("config", "operationRequest") is null,
        DynamoApi.Objects => ItemTypes.Of(call) is { } type && !ItemTypes.MayHaveVersion(type),
        _ => call.Argument("when") is null && ItemTypes.Of(call) is { } type && !ItemTypes.MayHaveVersion(type),
    };

    private static IOperation? StoredItem(DynamoCall call) => call.Api == DynamoApi.Client
        ? call.Argument("item") ?? RequestObject.SentBy(call.Argument("request"))?.Values("Item").FirstOrDefault()
        : call.Argument("item", "value", "doc");
}
