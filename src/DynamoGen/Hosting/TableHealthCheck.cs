using DynamoGen.Provisioning;
using DynamoGen.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DynamoGen.Hosting;

/// <summary>Looks whether the tables of a client's models are there, ready, and what is declared: one DescribeTable each.</summary>
internal sealed class TableHealthCheck(ClientRegistration registration, IServiceProvider provider) : IHealthCheck
{
    // What DescribeTable does not tell, and what emulators forget: that it is missing is no finding here; init-db --plan looks at it.
    private const TableFeatures NotTold =
        TableFeatures.TimeToLive | TableFeatures.Recovery | TableFeatures.Tags | TableFeatures.Encryption | TableFeatures.StorageClass | TableFeatures.MaximumThroughput;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var client = registration.Client(provider);
        var findings = await Task.WhenAll(registration.Tables.Select(table => LookAsync(client, table, cancellationToken))).ConfigureAwait(false);
        var worst = findings.Select(finding => finding.Status).Append(HealthStatus.Healthy).Min();
        var told = worst == HealthStatus.Healthy
            ? $"{findings.Length} tables at {client.Endpoint} are as declared."
            : string.Join(" ", findings.Where(finding => finding.Status != HealthStatus.Healthy).Select(finding => $"Table '{finding.Table}': {finding.Text}."));
        return new(
            worst == HealthStatus.Unhealthy ? context.Registration.FailureStatus : worst,
            told,
            findings.Select(finding => finding.Failure).FirstOrDefault(failure => failure is not null),
            findings.ToDictionary(finding => finding.Table, object (finding) => finding.Text));
    }

    private static async Task<Finding> LookAsync(DynamoGenClient client, TableDefinition definition, CancellationToken cancellationToken)
    {
        var name = client.Tables.Of(definition);
        try
        {
            var table = await client.DescribeAsync(definition, cancellationToken).ConfigureAwait(false);
            return Judge(TablePlanner.Plan(definition, name, table is null ? null : LiveTableMapping.From(table), NotTold));
        }
        catch (DynamoGenException e)
        {
            return new(name, HealthStatus.Unhealthy, e.Message, e);
        }
    }

    private static Finding Judge(PlannedTable plan)
    {
        if (plan.Live is not { } live)
            return Bad("is missing; the program's command init-db creates it");
        if (plan.Refusals.Count > 0)
            return Bad(string.Join("; ", plan.Refusals));
        if (live.Status is not ("ACTIVE" or "UPDATING"))
            return Bad($"is {live.Status}");
        if (plan.Steps.FirstOrDefault(step => step.Kind == PlanStepKind.AddIndex) is { } missing)
            return Bad($"index {missing.Name} is missing; the program's command init-db adds it");
        var building = live.Indexes.Where(index => index.Status != "ACTIVE").Select(index => $"index {index.Name} is {index.Status}{(index.IsBackfilling ? ", backfilling" : "")}");
        var drift = building.Concat(plan.Differences).ToList();
        return drift.Count == 0 ? new(plan.PhysicalName, HealthStatus.Healthy, live.Status, null) : new(plan.PhysicalName, HealthStatus.Degraded, string.Join("; ", drift), null);

        Finding Bad(string text) => new(plan.PhysicalName, HealthStatus.Unhealthy, text, null);
    }

    /// <summary>What was found of one table.</summary>
    private sealed record Finding(string Table, HealthStatus Status, string Text, DynamoGenException? Failure);
}
