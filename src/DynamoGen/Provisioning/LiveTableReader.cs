using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Tables;

namespace DynamoGen.Provisioning;

/// <summary>Reads live tables with all that a plan compares, and learns on the way what the endpoint knows nothing of.</summary>
internal sealed class LiveTableReader(ControlPlane control)
{
    // Emulators have no backups, take the other settings and forget them: what they do not tell is not a difference.
    private const TableFeatures ForgottenWithoutBackups =
        TableFeatures.Recovery | TableFeatures.Tags | TableFeatures.Encryption | TableFeatures.StorageClass | TableFeatures.MaximumThroughput;

    private const int DefaultRecoveryDays = 35;

    private bool askedForBackups;

    /// <summary>What the endpoint is known to know nothing of.</summary>
    public TableFeatures Unsupported { get; private set; }

    /// <summary>The table as DescribeTable tells it: keys, indexes and status; null when there is none.</summary>
    public async Task<LiveTable?> DescribeAsync(string name, CancellationToken cancellationToken) =>
        await control.DescribeTableAsync(name, cancellationToken).ConfigureAwait(false) is { } table ? LiveTableMapping.From(table) : null;

    /// <summary>The table with its recovery, time to live and, when some are declared, tags; null when there is none.</summary>
    /// <exception cref="AccessDeniedException">The credentials may not read something that is declared.</exception>
    public async Task<LiveTable?> ReadAsync(TableDefinition definition, string name, CancellationToken cancellationToken)
    {
        if (await control.DescribeTableAsync(name, cancellationToken).ConfigureAwait(false) is not { } table)
        {
            // The answer tells an emulator from the service also where there is no table yet.
            if (!askedForBackups)
            {
                var none = new LiveTable { Name = name, PartitionKey = definition.PartitionKey };
                await RecoveryAsync(none, declared: false, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }

        var live = await RecoveryAsync(LiveTableMapping.From(table), definition.RecoveryPeriodInDays is not null, cancellationToken).ConfigureAwait(false);
        live = await TimeToLiveAsync(live, definition.TimeToLiveAttribute is not null, cancellationToken).ConfigureAwait(false);
        return definition.Tags.Count == 0 ? live : await TagsAsync(live, cancellationToken).ConfigureAwait(false);
    }

    private Task<LiveTable> RecoveryAsync(LiveTable live, bool declared, CancellationToken cancellationToken)
    {
        askedForBackups = true;
        return ReadAsync(live, TableFeatures.Recovery, declared, () => control.DescribeRecoveryAsync(live.Name, cancellationToken), static (live, recovery) =>
            recovery?.PointInTimeRecoveryStatus == PointInTimeRecoveryStatus.ENABLED
                ? live with { RecoveryPeriodInDays = recovery.RecoveryPeriodInDays ?? DefaultRecoveryDays }
                : live);
    }

    private Task<LiveTable> TimeToLiveAsync(LiveTable live, bool declared, CancellationToken cancellationToken) =>
        ReadAsync(live, TableFeatures.TimeToLive, declared, () => control.DescribeTimeToLiveAsync(live.Name, cancellationToken), static (live, description) =>
            description?.TimeToLiveStatus is not { } status || status == TimeToLiveStatus.DISABLED ? live
            : status == TimeToLiveStatus.DISABLING ? live with { TimeToLiveEnding = true }
            : live with { TimeToLiveAttribute = description.AttributeName });

    private Task<LiveTable> TagsAsync(LiveTable live, CancellationToken cancellationToken) =>
        ReadAsync(live, TableFeatures.Tags, declared: true, () => control.ListTagsAsync(live.Name, live.Arn, cancellationToken), static (live, tags) =>
            live with { Tags = tags });

    private async Task<LiveTable> ReadAsync<T>(LiveTable live, TableFeatures feature, bool declared, Func<Task<T>> read, Func<LiveTable, T, LiveTable> add)
    {
        if (Unsupported.HasFlag(feature))
            return live;
        try
        {
            return add(live, await read().ConfigureAwait(false));
        }
        catch (DynamoGenException e) when (IsUnknownOperation(e))
        {
            Unsupported |= feature == TableFeatures.Recovery ? ForgottenWithoutBackups : feature;
            return live;
        }
        catch (DynamoGenException e) when (!declared && ControlPlane.ErrorCode(e) == "AccessDeniedException")
        {
            return live with { Unreadable = live.Unreadable | feature };
        }
        catch (DynamoGenException e) when (ControlPlane.ErrorCode(e) is "ResourceNotFoundException" or "TableNotFoundException")
        {
            // There is no table yet, or it is so new that only DescribeTable knows it.
            return live;
        }
    }

    private static bool IsUnknownOperation(DynamoGenException error) =>
        error.InnerException is AmazonServiceException e && (e.ErrorCode == "UnknownOperationException" || e.StatusCode == HttpStatusCode.NotImplemented);
}
