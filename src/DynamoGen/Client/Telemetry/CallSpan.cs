using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Telemetry;

/// <summary>The span of one call, from its first request to its last.</summary>
internal static class CallSpan
{
    /// <summary>Starts it, as far as somebody wants it. What samplers go by is there from the start.</summary>
    public static Activity? Start(Call call, Uri? address)
    {
        var table = call.OnlyTable;
        var tags = new List<KeyValuePair<string, object?>> { new(Conventions.System, Conventions.DynamoDb), new(Conventions.Operation, call.Operation) };
        if (table is not null)
            tags.Add(new(Conventions.Collection, table));
        if (address is not null)
        {
            tags.Add(new(Conventions.Address, address.Host));
            if (!address.IsDefaultPort)
                tags.Add(new(Conventions.Port, address.Port));
        }
        var span = Instruments.Source.StartActivity(table is null ? call.Operation : $"{call.Operation} {table}", ActivityKind.Client, default(ActivityContext), tags);
        if (span is { IsAllDataRequested: true })
            Describe(span, call);
        return span;
    }

    /// <summary>Ends it.</summary>
    /// <param name="span">The span.</param>
    /// <param name="call">The call.</param>
    /// <param name="failure">What the caller is told; null when the call succeeded.</param>
    public static void End(Activity span, Call call, Exception? failure)
    {
        if (span.IsAllDataRequested)
        {
            span.SetTag(DynamoGenTelemetry.AttemptsAttribute, call.Attempts);
            if (call.Consumed is { Count: > 0 } consumed)
                span.SetTag(Conventions.Consumed, consumed.Select(units => Json(units, call.IsWrite)).ToArray());
        }
        if (failure is not null)
            Fail(span, failure);
        span.Dispose();
    }

    private static void Describe(Activity span, Call call)
    {
        span.SetTag(Conventions.Tables, call.Tables.ToArray());
        span.SetTag(Conventions.Index, call.Index);
        if (call.Options is ReadOptions { ConsistentRead: true })
            span.SetTag(Conventions.Consistent, true);
        switch (call.Request)
        {
            case PageCall page:
                Describe(span, page);
                break;
            case BatchCall { Entries.Count: >= 2 and var size }:
                span.SetTag(Conventions.BatchSize, size);
                break;
            case TransactCall { Entries.Count: >= 2 and var actions }:
                span.SetTag(Conventions.BatchSize, actions);
                break;
        }
    }

    // Names of attributes stand in a projection, never values.
    private static void Describe(Activity span, PageCall page)
    {
        span.SetTag(Conventions.Consistent, page.Consistent);
        span.SetTag(Conventions.Limit, page.EvaluateAtMost);
        if (page.KeyCondition is not null)
            span.SetTag(Conventions.ScanForward, !page.Descending);
        if (page.Projection is { } projection)
            span.SetTag(Conventions.Projection, ReadableProjection(projection, page.Names));
        span.SetTag(Conventions.Segment, page.Segment);
        span.SetTag(Conventions.Segments, page.TotalSegments);
    }

    private static string ReadableProjection(string projection, IReadOnlyDictionary<string, string> names) =>
        string.Join(", ", projection.Split(',', StringSplitOptions.TrimEntries).Select(part => names.GetValueOrDefault(part, part)));

    // A description would be for people; it must hold no key, and messages do.
    private static void Fail(Activity span, Exception failure)
    {
        span.SetTag(Conventions.ErrorType, CallTelemetry.ErrorType(failure));
        span.SetTag(Conventions.StatusCode, CallTelemetry.ErrorCode(failure));
        span.SetTag(Conventions.RequestId, CallTelemetry.RequestId(failure));
        span.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
    }

    private static string Json(ConsumedUnits units, bool isWrite)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("TableName", units.Table);
            json.WriteNumber("CapacityUnits", isWrite ? units.Write : units.Read);
            if (units.Indexes.Count > 0)
            {
                json.WriteStartObject("Indexes");
                foreach (var (index, ofIndex) in units.Indexes)
                    json.WriteNumber(index, ofIndex);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
