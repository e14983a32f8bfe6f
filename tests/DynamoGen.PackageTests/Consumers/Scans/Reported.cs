using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Scans;

public sealed class Reported(IAmazonDynamoDB client)
{
    public Task<ScanResponse> AllAsync() => client.ScanAsync(new ScanRequest("Orders"));
}
