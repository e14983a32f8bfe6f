using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>A client of AWS's SDK that remembers the last query it sent.</summary>
internal sealed class RecordingServiceClient(AWSCredentials credentials, AmazonDynamoDBConfig config) : AmazonDynamoDBClient(credentials, config)
{
    /// <summary>The last query.</summary>
    public QueryRequest? LastQuery { get; private set; }

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        LastQuery = request;
        return base.QueryAsync(request, cancellationToken);
    }
}
