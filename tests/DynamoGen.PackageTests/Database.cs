using DynamoGen.Local;
using DynamoGen.PackageTests;

[assembly: AssemblyFixture(typeof(Database))]

namespace DynamoGen.PackageTests;

/// <summary>
/// The one database of a run: the one that the run already has, or one that is started. Without any, tests that ask for it are skipped; where the variable <c>CI</c> is set the run fails.
/// </summary>
public sealed class Database : IAsyncLifetime
{
    private DynamoDbLocal? database;
    private string? whyNot;

    /// <summary>Its address; a test that reads it without there being one is skipped.</summary>
    public string Endpoint
    {
        get
        {
            Assert.SkipWhen(whyNot is not null, whyNot ?? "");
            return database!.Endpoint.AbsoluteUri;
        }
    }

    /// <summary>A prefix of table names that nobody else has.</summary>
    public static string NewPrefix() => $"p{Guid.NewGuid():N}-";

    public async ValueTask InitializeAsync()
    {
        try
        {
            database = await DynamoDbLocal.StartAsync();
        }
        catch (DynamoDbLocalException e) when (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
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
