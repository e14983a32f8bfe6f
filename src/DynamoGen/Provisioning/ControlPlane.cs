using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Provisioning;

/// <summary>
/// The calls that read and change tables, each through the pipeline: timeouts, retries, the library's errors. All may be repeated: a second creation of what
/// is there is refused.
/// </summary>
internal sealed class ControlPlane(IAmazonDynamoDB client, CallPipeline pipeline)
{
    /// <summary>The service's code of the error that a call ended with; null when the service did not answer.</summary>
    public static string? ErrorCode(DynamoGenException error) => (error.InnerException as AmazonServiceException)?.ErrorCode;

    /// <summary>The table; null when there is none, or the service does not know it yet.</summary>
    public async Task<TableDescription?> DescribeTableAsync(string table, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DescribeTableRequest { TableName = table };
            var answer = await SendAsync("DescribeTable", table, request, static (c, r, t) => c.DescribeTableAsync(r, t), cancellationToken).ConfigureAwait(false);
            return answer.Table;
        }
        catch (MissingTableException)
        {
            return null;
        }
    }

    public async Task<TimeToLiveDescription> DescribeTimeToLiveAsync(string table, CancellationToken cancellationToken)
    {
        var request = new DescribeTimeToLiveRequest { TableName = table };
        var answer = await SendAsync("DescribeTimeToLive", table, request, static (c, r, t) => c.DescribeTimeToLiveAsync(r, t), cancellationToken)
            .ConfigureAwait(false);
        return answer.TimeToLiveDescription;
    }

    public async Task<PointInTimeRecoveryDescription?> DescribeRecoveryAsync(string table, CancellationToken cancellationToken)
    {
        var request = new DescribeContinuousBackupsRequest { TableName = table };
        var answer = await SendAsync("DescribeContinuousBackups", table, request, static (c, r, t) => c.DescribeContinuousBackupsAsync(r, t), cancellationToken)
            .ConfigureAwait(false);
        return answer.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    }

    public async Task<Dictionary<string, string>> ListTagsAsync(string table, string arn, CancellationToken cancellationToken)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        var request = new ListTagsOfResourceRequest { ResourceArn = arn };
        do
        {
            var answer = await SendAsync("ListTagsOfResource", table, request, static (c, r, t) => c.ListTagsOfResourceAsync(r, t), cancellationToken)
                .ConfigureAwait(false);
            foreach (var tag in answer.Tags ?? [])
                tags[tag.Key] = tag.Value;
            request = new ListTagsOfResourceRequest { ResourceArn = arn, NextToken = answer.NextToken };
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return tags;
    }

    public Task CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken) =>
        SendAsync("CreateTable", request.TableName, request, static (c, r, t) => c.CreateTableAsync(r, t), cancellationToken);

    public async Task<TableDescription> UpdateTableAsync(UpdateTableRequest request, CancellationToken cancellationToken)
    {
        var answer = await SendAsync("UpdateTable", request.TableName, request, static (c, r, t) => c.UpdateTableAsync(r, t), cancellationToken)
            .ConfigureAwait(false);
        return answer.TableDescription;
    }

    public Task UpdateTimeToLiveAsync(UpdateTimeToLiveRequest request, CancellationToken cancellationToken) =>
        SendAsync("UpdateTimeToLive", request.TableName, request, static (c, r, t) => c.UpdateTimeToLiveAsync(r, t), cancellationToken);

    public Task UpdateRecoveryAsync(UpdateContinuousBackupsRequest request, CancellationToken cancellationToken) =>
        SendAsync("UpdateContinuousBackups", request.TableName, request, static (c, r, t) => c.UpdateContinuousBackupsAsync(r, t), cancellationToken);

    public Task TagAsync(string table, TagResourceRequest request, CancellationToken cancellationToken) =>
        SendAsync("TagResource", table, request, static (c, r, t) => c.TagResourceAsync(r, t), cancellationToken);

    private Task<TAnswer> SendAsync<TRequest, TAnswer>(
        string operation,
        string table,
        TRequest request,
        Func<IAmazonDynamoDB, TRequest, CancellationToken, Task<TAnswer>> send,
        CancellationToken cancellationToken)
    {
        var call = new Call { Operation = operation, Table = table };
        return pipeline.RunAsync(
            call, (client, request, send), static async (state, token) => new Answer<TAnswer>(await state.send(state.client, state.request, token).ConfigureAwait(false), null), cancellationToken);
    }
}
