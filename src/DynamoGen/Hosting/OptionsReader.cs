using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DynamoGen.Hosting;

/// <summary>Reads options from configuration, key by key: a key that is unknown, or whose value cannot be read, is an error and not passed over. No reflection, so that trimming is safe.</summary>
internal sealed class OptionsReader
{
    private static readonly Dictionary<string, Action<OptionsReader, IConfigurationSection, DynamoGenOptions>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(DynamoGenOptions.Endpoint)] = static (r, s, o) => o.Endpoint = r.Address(s) ?? o.Endpoint,
        [nameof(DynamoGenOptions.Region)] = static (r, s, o) => o.Region = r.Text(s) ?? o.Region,
        [nameof(DynamoGenOptions.TablePrefix)] = static (r, s, o) => o.TablePrefix = r.Text(s) ?? o.TablePrefix,
        [nameof(DynamoGenOptions.MaxConnections)] = static (r, s, o) => o.MaxConnections = r.Whole(s) ?? o.MaxConnections,
        [nameof(DynamoGenOptions.IdleConnectionTimeout)] = static (r, s, o) => o.IdleConnectionTimeout = r.Time(s) ?? o.IdleConnectionTimeout,
        [nameof(DynamoGenOptions.ConnectionLifetime)] = static (r, s, o) => o.ConnectionLifetime = r.Time(s) ?? o.ConnectionLifetime,
        [nameof(DynamoGenOptions.ConnectTimeout)] = static (r, s, o) => o.ConnectTimeout = r.Time(s) ?? o.ConnectTimeout,
        [nameof(DynamoGenOptions.AttemptTimeout)] = static (r, s, o) => o.AttemptTimeout = r.Time(s) ?? o.AttemptTimeout,
        [nameof(DynamoGenOptions.TotalTimeout)] = static (r, s, o) => o.TotalTimeout = r.Time(s) ?? o.TotalTimeout,
        [nameof(DynamoGenOptions.MaxRetries)] = static (r, s, o) => o.MaxRetries = r.Whole(s) ?? o.MaxRetries,
        [nameof(DynamoGenOptions.BaseDelay)] = static (r, s, o) => o.BaseDelay = r.Time(s) ?? o.BaseDelay,
        [nameof(DynamoGenOptions.ThrottleDelay)] = static (r, s, o) => o.ThrottleDelay = r.Time(s) ?? o.ThrottleDelay,
        [nameof(DynamoGenOptions.MaxDelay)] = static (r, s, o) => o.MaxDelay = r.Time(s) ?? o.MaxDelay,
        [nameof(DynamoGenOptions.RetryBudget)] = static (r, s, o) => o.RetryBudget = r.Whole(s) ?? o.RetryBudget,
        [nameof(DynamoGenOptions.BatchRounds)] = static (r, s, o) => o.BatchRounds = r.Whole(s) ?? o.BatchRounds,
        [nameof(DynamoGenOptions.BatchParallelism)] = static (r, s, o) => o.BatchParallelism = r.Whole(s) ?? o.BatchParallelism,
        [nameof(DynamoGenOptions.RedactKeys)] = static (r, s, o) => o.RedactKeys = r.Flag(s) ?? o.RedactKeys,
        [nameof(DynamoGenOptions.LogKeys)] = static (r, s, o) => o.LogKeys = r.Flag(s) ?? o.LogKeys,
        [nameof(DynamoGenOptions.PageTokenKeys)] = static (r, s, o) => o.PageTokenKeys = [.. s.GetChildren().Select(r.Secret).OfType<byte[]>()],
        [nameof(DynamoGenOptions.CircuitBreaker)] = static (r, s, o) => r.Read(s, o.CircuitBreaker ??= new(), BreakerKeys!),
        [nameof(DynamoGenOptions.CapacityLimits)] = static (r, s, o) => r.Limits(s, o.CapacityLimits),
    };

    private static readonly Dictionary<string, Action<OptionsReader, IConfigurationSection, CircuitBreakerSettings>> BreakerKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(CircuitBreakerSettings.FailureRatio)] = static (r, s, b) => b.FailureRatio = r.Number(s) ?? b.FailureRatio,
        [nameof(CircuitBreakerSettings.MinimumThroughput)] = static (r, s, b) => b.MinimumThroughput = r.Whole(s) ?? b.MinimumThroughput,
        [nameof(CircuitBreakerSettings.SamplingDuration)] = static (r, s, b) => b.SamplingDuration = r.Time(s) ?? b.SamplingDuration,
        [nameof(CircuitBreakerSettings.BreakDuration)] = static (r, s, b) => b.BreakDuration = r.Time(s) ?? b.BreakDuration,
    };

    private static readonly Dictionary<string, Action<OptionsReader, IConfigurationSection, CapacityLimit>> LimitKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(CapacityLimit.Reads)] = static (r, s, l) => l.Reads = r.Number(s) ?? l.Reads,
        [nameof(CapacityLimit.Writes)] = static (r, s, l) => l.Writes = r.Number(s) ?? l.Writes,
        [nameof(CapacityLimit.Indexes)] = static (r, s, l) => r.Limits(s, l.Indexes),
    };

    private readonly List<string> faults = [];

    /// <summary>Sets what a section has; everything else stays as it is.</summary>
    /// <param name="name">The name of the options.</param>
    /// <param name="section">The section.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="OptionsValidationException">Keys are unknown, or values cannot be read; the message names each.</exception>
    public static void Read(string name, IConfiguration section, DynamoGenOptions options)
    {
        var reader = new OptionsReader();
        reader.Read(section, options, Keys);
        if (reader.faults.Count > 0)
            throw new OptionsValidationException(name, typeof(DynamoGenOptions), reader.faults);
    }

    private void Read<T>(IConfiguration section, T target, Dictionary<string, Action<OptionsReader, IConfigurationSection, T>> keys)
    {
        foreach (var entry in section.GetChildren())
            if (keys.TryGetValue(entry.Key, out var read))
                read(this, entry, target);
            else
                faults.Add($"{entry.Path} is no option that configuration can set. There are {string.Join(", ", keys.Keys)}; what is code or an object is set in the lambda of AddDynamoGen.");
    }

    private void Limits(IConfigurationSection section, IDictionary<string, CapacityLimit> limits)
    {
        foreach (var entry in section.GetChildren())
        {
            if (!limits.TryGetValue(entry.Key, out var limit))
                limits[entry.Key] = limit = new();
            Read(entry, limit, LimitKeys);
        }
    }

    private Uri? Address(IConfigurationSection entry) => Parse(entry, Uri.TryCreate(entry.Value, UriKind.Absolute, out var address) ? address : null, "an address such as http://localhost:8000");

    private string? Text(IConfigurationSection entry) => Parse(entry, entry.Value, "text");

    private int? Whole(IConfigurationSection entry) => Parse(entry, int.TryParse(entry.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null, "a whole number");

    private double? Number(IConfigurationSection entry) => Parse(entry, double.TryParse(entry.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null, "a number");

    private bool? Flag(IConfigurationSection entry) => Parse(entry, bool.TryParse(entry.Value, out var flag) ? flag : (bool?)null, "true or false");

    // A number alone would be days.
    private TimeSpan? Time(IConfigurationSection entry) =>
        Parse(entry, entry.Value?.Contains(':', StringComparison.Ordinal) == true && TimeSpan.TryParseExact(entry.Value, "c", CultureInfo.InvariantCulture, out var time) ? time : (TimeSpan?)null, "a time such as 00:00:05 or 00:00:00.250");

    // A message never holds any of a secret.
    private byte[]? Secret(IConfigurationSection entry)
    {
        var buffer = new byte[entry.Value?.Length ?? 0];
        if (entry.Value is { } text && Convert.TryFromBase64String(text, buffer, out var length))
            return buffer[..length];
        faults.Add($"{entry.Path} cannot be read: set a secret in base64.");
        return null;
    }

    private T? Parse<T>(IConfigurationSection entry, T? value, string wanted)
    {
        if (value is null)
            faults.Add($"{entry.Path} is {(entry.Value is null ? "a section or null" : $"'{entry.Value}'")}: set {wanted}.");
        return value;
    }
}
