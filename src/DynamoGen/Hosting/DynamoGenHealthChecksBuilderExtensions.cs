using DynamoGen;
using DynamoGen.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a check of DynamoGen's tables among a program's health checks.</summary>
public static class DynamoGenHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that each table of a client's models exists, is ready, and has the keys and indexes that are declared. One DescribeTable a table and check, which is free; never a scan. Through the
    /// client's timeouts and retries.
    /// </summary>
    /// <remarks>
    /// Unhealthy: a table or index is missing, has other keys, or cannot be described. Degraded: an index is still being filled, or settings differ from what is declared. The result's data has a line for
    /// each table. The credentials need <c>dynamodb:DescribeTable</c>.
    /// </remarks>
    /// <param name="builder">The program's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="key">The key of the client, as given to <c>AddDynamoGen</c>; null for the client without one.</param>
    /// <param name="failureStatus">What is reported in place of unhealthy; unhealthy when null.</param>
    /// <param name="tags">Tags by which checks are selected.</param>
    /// <param name="timeout">How long the check may take; null for as long as the client's calls may.</param>
    public static IHealthChecksBuilder AddDynamoGen(
        this IHealthChecksBuilder builder, string name = "dynamodb", string? key = null, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.Add(new(name, provider => new TableHealthCheck(Registration(provider, key), provider), failureStatus, tags, timeout));
    }

    private static ClientRegistration Registration(IServiceProvider provider, string? key) =>
        (key is null ? provider.GetService<ClientRegistration>() : provider.GetKeyedService<ClientRegistration>(key))
        ?? throw new InvalidOperationException($"There is no DynamoGen client{(key is null ? "" : $" under the key '{key}'")} to check: call AddDynamoGen on the services.");
}
