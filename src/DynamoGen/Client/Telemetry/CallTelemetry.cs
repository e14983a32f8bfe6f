using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoGen.Errors;
using DynamoGen.Provisioning;
using DynamoGen.Resilience;
using DynamoGen.Transport;
using Microsoft.Extensions.Logging;

namespace DynamoGen.Telemetry;

/// <summary>Tells those who listen what becomes of a client's calls: as spans, as measurements, in the log. Costs nothing when nobody does.</summary>
/// <param name="client">Where requests go.</param>
/// <param name="options">The client's options.</param>
/// <param name="logger">The client's log.</param>
internal sealed class CallTelemetry(IAmazonDynamoDB client, DynamoGenOptions options, ILogger logger)
{
    private readonly Lazy<Uri?> address = new(() => AddressOf(client));

    /// <summary>Whether somebody wants to know what requests consume.</summary>
    public static bool WantsCapacity => Instruments.ConsumedCapacity.Enabled || Instruments.Source.HasListeners();

    /// <summary>A call begins.</summary>
    public void Begin(Call call)
    {
        call.BeganAt = options.TimeProvider.GetTimestamp();
        if (Instruments.ActiveCalls.Enabled)
        {
            call.IsCounted = true;
            Instruments.ActiveCalls.Add(1, Tags(call));
        }
        if (Instruments.Source.HasListeners())
            call.Span = CallSpan.Start(call, address.Value);
    }

    /// <summary>A request of a call was held back by the client's limits.</summary>
    /// <param name="call">The call.</param>
    /// <param name="since">When it came.</param>
    public void Waited(Call call, long since)
    {
        if (Instruments.CapacityWait.Enabled && options.TimeProvider.GetElapsedTime(since) is { Ticks: > 0 } wait)
            Instruments.CapacityWait.Record(wait.TotalSeconds, Tags(call));
    }

    /// <summary>A request follows one that failed.</summary>
    public static void Retry(Call call)
    {
        if (!Instruments.Retries.Enabled && call.Span is null)
            return;
        var reason = Reason(Failures.KindOf(call.LastFailure!));
        if (Instruments.Retries.Enabled)
        {
            var tags = Tags(call);
            tags.Add(DynamoGenTelemetry.ReasonAttribute, reason);
            Instruments.Retries.Add(1, tags);
        }
        call.Span?.AddEvent(new(DynamoGenTelemetry.RetryEvent, tags: new() { { DynamoGenTelemetry.ReasonAttribute, reason }, { DynamoGenTelemetry.AttemptsAttribute, call.Attempts } }));
    }

    /// <summary>A request was refused for want of capacity.</summary>
    public static void Throttled(Call call, Exception failure)
    {
        if (!Instruments.Throttles.Enabled)
            return;
        var reasons = Throttling.Reasons(failure);
        if (reasons.Count == 0)
            Throttled(call, ErrorType(failure), call.Index);
        foreach (var reason in reasons)
            Throttled(call, reason.Reason, reason.Resource.LastIndexOf("/index/", StringComparison.Ordinal) is > 0 and var at ? reason.Resource[(at + "/index/".Length)..] : null);
    }

    /// <summary>A call has ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">What the caller is told; null when it succeeded.</param>
    public void End(Call call, Exception? failure)
    {
        if (call.IsCounted)
            Instruments.ActiveCalls.Add(-1, Tags(call));
        if (Instruments.OperationDuration.Enabled)
            Instruments.OperationDuration.Record(options.TimeProvider.GetElapsedTime(call.BeganAt).TotalSeconds, DurationTags(call, failure));
        if (Instruments.ConsumedCapacity.Enabled && failure is null && call.Consumed is { } consumed)
            foreach (var units in consumed)
                Consumed(call, units);
        if (call.Span is { } span)
            CallSpan.End(span, call, failure);
        if (failure is not null && logger.IsEnabled(LogLevel.Debug))
            Log.Failed(logger, call.Operation, call.Table, Log.Key(options, call), call.Attempts, (long)options.TimeProvider.GetElapsedTime(call.BeganAt).TotalMilliseconds, ErrorType(failure), RequestId(failure));
    }

    /// <summary>A batch has leftovers.</summary>
    /// <param name="operation">Its operation.</param>
    /// <param name="entries">What was left over.</param>
    public static void LeftOver(string operation, IReadOnlyList<BatchEntry> entries)
    {
        if (Instruments.BatchLeftovers.Enabled)
            foreach (var (table, count) in entries.CountBy(entry => entry.Table.Name))
                Instruments.BatchLeftovers.Add(count, Tags(operation, table));
    }

    /// <summary>An item is going to be written.</summary>
    public static void ItemSize(string operation, string table, int bytes)
    {
        if (Instruments.ItemSize.Enabled)
            Instruments.ItemSize.Record(bytes, Tags(operation, table));
    }

    /// <summary>The service's error code; where it gave none, the type of the exception.</summary>
    public static string ErrorType(Exception failure) => ErrorCode(failure) ?? failure.GetType().FullName!;

    /// <summary>The service's error code; null where it gave none.</summary>
    public static string? ErrorCode(Exception failure) => (failure as AmazonServiceException ?? failure.InnerException as AmazonServiceException)?.ErrorCode is { Length: > 0 } code ? code : null;

    /// <summary>The service's id of the failed request.</summary>
    public static string? RequestId(Exception failure) => (failure as DynamoGenException)?.RequestId;

    private static TagList Tags(Call call) => Tags(call.Operation, call.OnlyTable);

    private static TagList Tags(string operation, string? table)
    {
        var tags = new TagList { { Conventions.System, Conventions.DynamoDb }, { Conventions.Operation, operation } };
        if (table is not null)
            tags.Add(Conventions.Collection, table);
        return tags;
    }

    private TagList DurationTags(Call call, Exception? failure)
    {
        var tags = Tags(call);
        if (address.Value is { } server)
        {
            tags.Add(Conventions.Address, server.Host);
            if (!server.IsDefaultPort)
                tags.Add(Conventions.Port, server.Port);
        }
        if (failure is not null)
        {
            tags.Add(Conventions.ErrorType, ErrorType(failure));
            if (ErrorCode(failure) is { } code)
                tags.Add(Conventions.StatusCode, code);
        }
        return tags;
    }

    private static void Throttled(Call call, string reason, string? index)
    {
        var tags = Tags(call);
        tags.Add(DynamoGenTelemetry.ReasonAttribute, reason);
        if (index is not null)
            tags.Add(Conventions.Index, index);
        Instruments.Throttles.Add(1, tags);
    }

    // What indexes consumed is counted on them, so that the sum over all is what is paid for.
    private static void Consumed(Call call, ConsumedUnits units)
    {
        var ofTable = call.IsWrite ? units.Write : units.Read;
        foreach (var (index, ofIndex) in units.Indexes)
        {
            Consumed(call, units.Table, index, ofIndex);
            ofTable -= ofIndex;
        }
        if (ofTable > 0)
            Consumed(call, units.Table, null, ofTable);
    }

    private static void Consumed(Call call, string table, string? index, double units)
    {
        var tags = Tags(call.Operation, table);
        tags.Add(DynamoGenTelemetry.CapacityKindAttribute, call.IsWrite ? "write" : "read");
        if (index is not null)
            tags.Add(Conventions.Index, index);
        Instruments.ConsumedCapacity.Add(units, tags);
    }

    private static string Reason(FailureKind failure) => failure switch
    {
        FailureKind.Throttled => "throttled",
        FailureKind.Conflict => "conflict",
        FailureKind.InProgress => "transaction_in_progress",
        FailureKind.NotConnected => "not_connected",
        FailureKind.ConnectionLost => "connection_lost",
        FailureKind.TimedOut => "timed_out",
        FailureKind.ServerFault => "server_fault",
        FailureKind.DamagedAnswer => "damaged_answer",
        _ => "other",                                                    // a pipeline of the user's repeats what it likes
    };

    // Decorators and other stand-ins for AWS's client need not know where they send to.
    private static Uri? AddressOf(IAmazonDynamoDB client)
    {
        try
        {
            return ServiceEndpoint.Of(client).Address;
        }
        catch (Exception e) when (e is NotImplementedException or NotSupportedException or AmazonClientException)
        {
            return null;
        }
    }
}
