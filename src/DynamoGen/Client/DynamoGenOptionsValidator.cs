using System.Globalization;
using Microsoft.Extensions.Options;

namespace DynamoGen;

/// <summary>Checks options before a client is made of them. Every message names the option and what to set.</summary>
internal sealed class DynamoGenOptionsValidator : IValidateOptions<DynamoGenOptions>
{
    /// <summary>The longest time that anything may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The most requests of one batch that are under way at the same time.</summary>
    public const int MostParallel = 100;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? name, DynamoGenOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Checks options that come from no container.</summary>
    /// <exception cref="OptionsValidationException">Something is wrong with them.</exception>
    public static void Check(DynamoGenOptions options)
    {
        var faults = Faults(options).ToList();
        if (faults.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(DynamoGenOptions), faults);
    }

    private static IEnumerable<string> Faults(DynamoGenOptions options) =>
        Target(options)
            .Concat(PageTokenKeys(options))
            .Concat(Duration(nameof(options.IdleConnectionTimeout), options.IdleConnectionTimeout))
            .Concat(Duration(nameof(options.ConnectionLifetime), options.ConnectionLifetime))
            .Concat(Duration(nameof(options.ConnectTimeout), options.ConnectTimeout))
            .Concat(Duration(nameof(options.AttemptTimeout), options.AttemptTimeout))
            .Concat(Duration(nameof(options.TotalTimeout), options.TotalTimeout))
            .Concat(Order(nameof(options.ConnectTimeout), options.ConnectTimeout, nameof(options.AttemptTimeout), options.AttemptTimeout))
            .Concat(Order(nameof(options.AttemptTimeout), options.AttemptTimeout, nameof(options.TotalTimeout), options.TotalTimeout))
            .Concat(Count(nameof(options.MaxConnections), options.MaxConnections, 1, int.MaxValue))
            .Concat(Count(nameof(options.MaxRetries), options.MaxRetries, 0, 100))
            .Concat(Count(nameof(options.BatchRounds), options.BatchRounds, 1, 100))
            .Concat(Count(nameof(options.BatchParallelism), options.BatchParallelism, 1, MostParallel))
            .Concat(Delay(nameof(options.BaseDelay), options.BaseDelay))
            .Concat(Delay(nameof(options.MaxDelay), options.MaxDelay))
            .Concat(Delay(nameof(options.ThrottleDelay), options.ThrottleDelay))
            .Concat(Order(nameof(options.BaseDelay), options.BaseDelay, nameof(options.MaxDelay), options.MaxDelay))
            .Concat(Order(nameof(options.ThrottleDelay), options.ThrottleDelay, nameof(options.MaxDelay), options.MaxDelay))
            .Concat(Count(nameof(options.RetryBudget), options.RetryBudget, 0, 100_000))
            .Concat(options.CircuitBreaker is { } breaker ? CircuitBreaker(breaker) : [])
            .Concat(options.CapacityLimits.SelectMany(limit => Capacity($"{nameof(options.CapacityLimits)}['{limit.Key}']", limit.Value)));

    private static IEnumerable<string> Target(DynamoGenOptions options)
    {
        if (options.Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"))
            yield return $"{nameof(options.Endpoint)} is '{endpoint}': set an absolute http or https address, such as http://localhost:8000, or null for AWS.";
        if (options.Region is { } region && (region.Length == 0 || !region.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            yield return $"{nameof(options.Region)} is '{region}': set a region's system name, such as eu-central-1, or null for what the SDK's chain finds.";
        if (options.TablePrefix is null)
            yield return $"{nameof(options.TablePrefix)} is null: set text, or \"\" for no prefix.";
        if (options is { TablePrefix.Length: > 0, TableName: not null })
            yield return $"{nameof(options.TablePrefix)} and {nameof(options.TableName)} are both set: keep one of them.";
        if (options.TimeProvider is null)
            yield return $"{nameof(options.TimeProvider)} is null: set a clock, or leave {nameof(TimeProvider)}.{nameof(TimeProvider.System)}.";
    }

    // A message never holds any of a key.
    private static IEnumerable<string> PageTokenKeys(DynamoGenOptions options)
    {
        const string name = nameof(options.PageTokenKeys);
        if (options.PageTokenKeys is not { } keys)
        {
            yield return $"{name} is null: set keys, or [] for tokens without a signature.";
            yield break;
        }
        for (var i = 0; i < keys.Count; i++)
            if (keys[i] is not { Length: >= DynamoGenOptions.MinPageTokenKeyBytes })
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"{name}[{i}] has {keys[i]?.Length ?? 0} bytes: set a secret of at least {DynamoGenOptions.MinPageTokenKeyBytes} random bytes.");
    }

    private static IEnumerable<string> CircuitBreaker(CircuitBreakerSettings breaker)
    {
        const string name = nameof(DynamoGenOptions.CircuitBreaker);
        if (!(breaker.FailureRatio is > 0 and <= 1))
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}.{nameof(breaker.FailureRatio)} is {breaker.FailureRatio}: set a number above 0 and up to 1.");
        foreach (var fault in Count($"{name}.{nameof(breaker.MinimumThroughput)}", breaker.MinimumThroughput, 2, int.MaxValue))
            yield return fault;
        foreach (var (part, value) in new[] { (nameof(breaker.SamplingDuration), breaker.SamplingDuration), (nameof(breaker.BreakDuration), breaker.BreakDuration) })
            if (value < TimeSpan.FromSeconds(0.5) || value > Longest)
                yield return $"{name}.{part} is {Text(value)}: set a time between half a second and a day.";
    }

    private static IEnumerable<string> Capacity(string name, CapacityLimit? limit)
    {
        if (limit is null)
            return [$"{name} is null: set a limit, or leave the table out."];
        var faults = new[] { (nameof(limit.Reads), limit.Reads), (nameof(limit.Writes), limit.Writes) }
            .Where(rate => rate.Item2 is { } units && !(units > 0 && double.IsFinite(units)))
            .Select(rate => string.Create(CultureInfo.InvariantCulture, $"{name}.{rate.Item1} is {rate.Item2}: set capacity units a second, more than 0, or null for no limit."));
        return faults.Concat(limit.Indexes.SelectMany(index => Capacity($"{name}.{nameof(limit.Indexes)}['{index.Key}']", index.Value)));
    }

    private static IEnumerable<string> Duration(string name, TimeSpan value)
    {
        if (value < Shortest || value > Longest)
            yield return $"{name} is {Text(value)}: set a time between 10 ms and a day.";
    }

    private static IEnumerable<string> Delay(string name, TimeSpan value)
    {
        if (value < TimeSpan.Zero || value > Longest)
            yield return $"{name} is {Text(value)}: set a time between 0 and a day.";
    }

    private static IEnumerable<string> Order(string name, TimeSpan value, string limitName, TimeSpan limit)
    {
        if (value > limit)
            yield return $"{name} ({Text(value)}) is longer than {limitName} ({Text(limit)}): lower {name} or raise {limitName}.";
    }

    private static IEnumerable<string> Count(string name, int value, int least, int most)
    {
        if (value < least || value > most)
            yield return string.Create(CultureInfo.InvariantCulture, $"{name} is {value}: set a number {(most == int.MaxValue ? $"of at least {least}" : $"between {least} and {most}")}.");
    }

    private static string Text(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}
