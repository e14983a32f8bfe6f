using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoGen.IntegrationTests;
using DynamoGen.Local;

[assembly: AssemblyFixture(typeof(DynamoDbFixture))]

namespace DynamoGen.IntegrationTests;

/// <summary>
/// The one database of a test run. Tests share it, so each names its tables with a prefix of its own (<see cref="NewPrefix"/>).
/// </summary>
/// <remarks>
/// Without any way to a database, tests that ask for it are skipped with the reason; when the variable <c>CI</c> is set the whole run fails instead.
/// </remarks>
public sealed class DynamoDbFixture : IAsyncLifetime
{
    private static int prefixes;

    private DynamoDbLocal? database;
    private string? whyNot;

    /// <summary>The database's address; a test that reads it without there being one is skipped.</summary>
    public Uri Endpoint
    {
        get
        {
            Assert.SkipWhen(whyNot is not null, whyNot ?? "");
            return database!.Endpoint;
        }
    }

    /// <summary>The region to sign for.</summary>
    public static string Region => DynamoDbLocal.Region;

    /// <summary>The access key to sign with.</summary>
    public static string AccessKey => DynamoDbLocal.AccessKey;

    /// <summary>The secret key to sign with.</summary>
    public static string SecretKey => DynamoDbLocal.SecretKey;

    /// <summary>Whether a test that has no database fails instead of being skipped: in CI.</summary>
    public static bool IsRequired => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>A client of AWS's SDK that tries once and never again.</summary>
    public AmazonDynamoDBClient CreateClient() => CreateClient(Endpoint);

    /// <summary>A client of AWS's SDK for another server, which tries once and never again.</summary>
    public static AmazonDynamoDBClient CreateClient(Uri endpoint) => new(
        new BasicAWSCredentials(AccessKey, SecretKey),
        new AmazonDynamoDBConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = Region, MaxErrorRetry = 0 });

    /// <summary>A table name prefix that no other test has, in this run or another: <c>t1a2b3c4-7-</c>.</summary>
    public static string NewPrefix() =>
        string.Create(CultureInfo.InvariantCulture, $"t{Guid.NewGuid().ToString("N")[..7]}-{Interlocked.Increment(ref prefixes)}-");

    public async ValueTask InitializeAsync()
    {
        try
        {
            database = await DynamoDbLocal.StartAsync();
        }
        catch (DynamoDbLocalException e) when (!IsRequired)
        {
            whyNot = e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
    }
}
