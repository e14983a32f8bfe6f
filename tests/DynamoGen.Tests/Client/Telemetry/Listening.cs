using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DynamoGen.Tests.Client.Telemetry;

/// <summary>Who listens hears all clients of the process, and has them ask for more: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningTests
{
    public const string Name = "Listening";
}

/// <summary>Listens to spans, to metrics, or to both, until it is disposed.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ActivityListener? spans;
    private readonly MeterListener? meters;
    private readonly ConcurrentQueue<Measurement> measurements = new();
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly List<string> sampledBy = [];

    private Listening(ActivitySamplingResult? sample, bool metrics)
    {
        if (sample is { } result)
        {
            spans = new()
            {
                ShouldListenTo = source => source.Name == DynamoGenTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                {
                    sampledBy.AddRange(options.Tags!.Select(tag => $"{tag.Key}={tag.Value}"));
                    return result;
                },
                ActivityStopped = ended.Enqueue,
            };
            ActivitySource.AddActivityListener(spans);
        }
        if (!metrics)
            return;
        meters = new() { InstrumentPublished = Publish };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();
    }

    /// <summary>The spans that have ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. ended];

    /// <summary>What samplers are shown.</summary>
    public IReadOnlyList<string> SampledBy => sampledBy;

    public static Listening ToSpans(ActivitySamplingResult sample = ActivitySamplingResult.AllData) => new(sample, metrics: false);

    public static Listening ToMetrics() => new(null, metrics: true);

    /// <summary>What an instrument measured.</summary>
    public IReadOnlyList<Measurement> Of(string instrument) => [.. measurements.Where(measured => measured.Instrument.Name == instrument)];

    public void Dispose()
    {
        spans?.Dispose();
        meters?.Dispose();
    }

    private static void Publish(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == DynamoGenTelemetry.Name)
            listener.EnableMeasurementEvents(instrument);
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measurements.Enqueue(new(instrument, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
}

/// <summary>One measurement.</summary>
internal sealed record Measurement(Instrument Instrument, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    /// <summary>Its attributes as text, beside the system and the server, which are always the same here.</summary>
    public string Text => string.Join(' ', Tags.Where(tag => tag.Key is not ("db.system.name" or "server.address" or "server.port")).Select(tag => $"{tag.Key}={tag.Value}").Order());
}
