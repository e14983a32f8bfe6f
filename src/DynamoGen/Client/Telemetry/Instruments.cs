using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DynamoGen.Telemetry;

/// <summary>What spans and measurements go through; one of each in a process, shared by all clients.</summary>
internal static class Instruments
{
    // "Database client metrics" of the conventions.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] };

    // Where a write unit, and the service's limit of an item, end.
    private static readonly InstrumentAdvice<long> Bytes = new() { HistogramBucketBoundaries = [256, 1024, 4096, 16_384, 65_536, 131_072, 262_144, 409_600] };

    private static readonly string Version = typeof(Instruments).Assembly.GetName().Version!.ToString(3);

    public static readonly ActivitySource Source = new(DynamoGenTelemetry.Name, Version);

    private static readonly Meter Meter = new(DynamoGenTelemetry.Name, Version);

    public static readonly Histogram<double> OperationDuration =
        Meter.CreateHistogram(DynamoGenTelemetry.OperationDurationMetric, "s", "Duration of database client operations.", null, Seconds);

    public static readonly UpDownCounter<long> ActiveCalls = Meter.CreateUpDownCounter<long>(DynamoGenTelemetry.ActiveCallsMetric, "{call}", "Calls under way.");

    public static readonly Counter<double> ConsumedCapacity = Meter.CreateCounter<double>(DynamoGenTelemetry.ConsumedCapacityMetric, "{capacity_unit}", "Capacity units consumed.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(DynamoGenTelemetry.RetriesMetric, "{request}", "Requests sent because one before them had failed.");

    public static readonly Counter<long> Throttles = Meter.CreateCounter<long>(DynamoGenTelemetry.ThrottlesMetric, "{request}", "Requests refused for want of capacity.");

    public static readonly Counter<long> BatchLeftovers = Meter.CreateCounter<long>(DynamoGenTelemetry.BatchLeftoversMetric, "{item}", "Items and keys of batches that the service left over.");

    public static readonly Histogram<long> ItemSize = Meter.CreateHistogram(DynamoGenTelemetry.ItemSizeMetric, "By", "Size of items written whole.", null, Bytes);

    public static readonly Histogram<double> CapacityWait =
        Meter.CreateHistogram(DynamoGenTelemetry.CapacityWaitMetric, "s", "Time that requests were held back by the client's own limits.", null, Seconds);
}
