using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Scans.Quiet;

public sealed class Configured(IAmazonDynamoDB client)
{
    public Task<ScanResponse> AllAsync() => client.ScanAsync(new ScanRequest("Orders"));
}
