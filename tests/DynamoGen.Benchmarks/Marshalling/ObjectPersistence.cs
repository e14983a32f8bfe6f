using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoGen.Benchmarks.Marshalling;

/// <summary>The conversion of the SDK's own object persistence. Nothing is sent.</summary>
internal static class ObjectPersistence
{
    private static readonly DynamoDBContext Context = new DynamoDBContextBuilder()
        .WithDynamoDBClient(() => new AmazonDynamoDBClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1))
        .ConfigureContext(config => config.DisableFetchingTableMetadata = true)
        .Build();

    public static Dictionary<string, AttributeValue> Write(Article item) => Context.ToDocument(item).ToAttributeMap();

    public static Article Read(Dictionary<string, AttributeValue> map) => Context.FromDocument<Article>(Amazon.DynamoDBv2.DocumentModel.Document.FromAttributeMap(map));
}
