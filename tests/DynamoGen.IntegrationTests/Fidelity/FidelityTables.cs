namespace DynamoGen.IntegrationTests.Fidelity;

/// <summary>The tables of all subjects under a prefix of their own, made once for a test class.</summary>
public sealed class FidelityTables : IDisposable
{
    private readonly Lock opening = new();
    private Task<DynamoGenClient>? client;

    /// <summary>The prefix of the tables.</summary>
    public string Prefix { get; } = DynamoDbFixture.NewPrefix();

    /// <summary>A client whose tables are there; skips the test when there is no database.</summary>
    public Task<DynamoGenClient> OpenAsync(DynamoDbFixture database)
    {
        var endpoint = database.Endpoint;
        lock (opening)
            return client ??= MakeAsync(endpoint);
    }

    public void Dispose()
    {
        if (client is { IsCompletedSuccessfully: true })
            client.Result.Dispose();
    }

    private async Task<DynamoGenClient> MakeAsync(Uri endpoint)
    {
        var options = new DynamoGenOptions { TablePrefix = Prefix }.UseLocal(endpoint);
        var made = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(made.ServiceClient, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync(FidelityModel.DynamoGenFidelityModelModel.Tables));
        return made;
    }
}
