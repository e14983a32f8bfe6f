using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;

namespace DynamoGen.IntegrationTests.Adopting;

/// <summary>A table of a test's own, with the SDK's context and a repository for it.</summary>
internal sealed class AdoptedTables : IDisposable
{
    private readonly DynamoGenClient client;

    private AdoptedTables(DynamoGenClient client, IDynamoDBContext context) => (this.client, Context, Orders) = (client, context, new AdoptedOrderRepository(client));

    public IDynamoDBContext Context { get; }

    public IAdoptedOrderRepository Orders { get; }

    public static async Task<AdoptedTables> CreateAsync(DynamoDbFixture database, string conversion, CancellationToken cancellationToken)
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint);
        var client = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(client.ServiceClient, options);
        var tables = DynamoGenIntegrationTestsModel.Tables.Where(table => table.Name == "AdoptedOrders").ToList();
        await provisioner.ApplyAsync(await provisioner.PlanAsync(tables, cancellationToken), cancellationToken: cancellationToken);
        var context = new DynamoDBContextBuilder()
            .WithDynamoDBClient(() => client.ServiceClient)
            .ConfigureContext(config =>
            {
                config.TableNamePrefix = options.TablePrefix;
                config.Conversion = conversion == "V1" ? DynamoDBEntryConversion.V1 : DynamoDBEntryConversion.V2;
            })
            .Build();
        return new(client, context);
    }

    public void Dispose()
    {
        Context.Dispose();
        client.Dispose();
    }
}
