namespace DynamoGen.IntegrationTests.Costs;

/// <summary>Tables of a test's own, with a client for them.</summary>
internal sealed class OwnTables : IDisposable
{
    private OwnTables(DynamoGenClient client, string prefix) => (Client, Prefix) = (client, prefix);

    public DynamoGenClient Client { get; }

    /// <summary>What stands before the declared table names.</summary>
    public string Prefix { get; }

    /// <summary>Makes tables; skips the test when there is no database.</summary>
    /// <param name="database">Where.</param>
    /// <param name="names">Their declared names.</param>
    public static async Task<OwnTables> CreateAsync(DynamoDbFixture database, params string[] names)
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint);
        var tables = new OwnTables(new DynamoGenClient(options), options.TablePrefix);
        var provisioner = new TableProvisioner(tables.Client.ServiceClient, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync([.. DynamoGenIntegrationTestsModel.Tables.Where(table => names.Contains(table.Name))]));
        return tables;
    }

    public void Dispose() => Client.Dispose();
}
