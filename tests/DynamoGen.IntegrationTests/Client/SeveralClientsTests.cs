using DynamoGen.DomainModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DynamoGen.IntegrationTests.Client;

public class SeveralClientsTests(DynamoDbFixture database)
{
    [Fact]
    public async Task Clients_of_two_regions_work_side_by_side()
    {
        using var host = Build(
            services => services.AddDynamoGen(Options("eu-central-1")).AddModel<DynamoGenIntegrationTestsModel>(),
            services => services.AddDynamoGen("us", Options("us-west-2")).AddModel<DynamoGenIntegrationTestsModel>());
        var here = host.Services.GetRequiredService<DynamoGenClient>();
        var there = host.Services.GetRequiredKeyedService<DynamoGenClient>("us");
        foreach (var client in new[] { here, there })
            await TestTables.CreateJourneysAsync(client.ServiceClient, client == here ? prefixes["eu-central-1"] + "Journeys" : prefixes["us-west-2"] + "Journeys", Token);

        await host.Services.GetRequiredService<IJourneyRepository>().PutAsync(new() { Traveller = "ann", Number = 1 }, cancellationToken: Token);
        await host.Services.GetRequiredKeyedService<IJourneyRepository>("us").PutAsync(new() { Traveller = "bob", Number = 2 }, cancellationToken: Token);

        Assert.True(await host.Services.GetRequiredService<IJourneyRepository>().ExistsAsync(new("ann", 1), cancellationToken: Token));
        Assert.False(await host.Services.GetRequiredService<IJourneyRepository>().ExistsAsync(new("bob", 2), cancellationToken: Token));
        Assert.True(await host.Services.GetRequiredKeyedService<IJourneyRepository>("us").ExistsAsync(new("bob", 2), cancellationToken: Token));
    }

    [Fact]
    public async Task Models_of_two_assemblies_share_a_client_and_a_table()
    {
        using var host = Build(services =>
            services.AddDynamoGen(Options("eu-central-1")).AddModel<DynamoGenIntegrationTestsModel>().AddModel<DynamoGenDomainModelModel>().InitDbAtStartup());
        await host.StartAsync(Token);
        var journeys = host.Services.GetRequiredService<IJourneyRepository>();
        var visas = host.Services.GetRequiredService<IVisaRepository>();
        var suitcases = host.Services.GetRequiredService<ISuitcaseRepository>();
        var journey = new Journey { Traveller = "ann", Number = 1, Destination = "Home" };
        var visa = new Visa { Traveller = "ann", Number = 2, Country = "NZ" };
        var suitcase = new Suitcase { Id = Guid.NewGuid(), Contents = ["socks", "maps"] };

        await journeys.CreateAsync(journey, cancellationToken: Token);
        await visas.CreateAsync(visa, cancellationToken: Token);
        await suitcases.CreateAsync(suitcase, cancellationToken: Token);

        Assert.Equal([journey], await journeys.QueryByDestination("Home").ToListAsync(Token));
        Assert.Equal([visa], await visas.QueryByCountry("NZ").ToListAsync(Token));
        Assert.Equal(suitcase.Contents, (await suitcases.GetAsync(suitcase.Id, cancellationToken: Token))!.Contents);
    }

    [Fact]
    public async Task A_program_whose_tables_are_missing_does_not_start()
    {
        using var host = Build(services => services.AddDynamoGen(Options("eu-central-1")).AddModel<DynamoGenIntegrationTestsModel>().CheckTablesAtStartup());

        var exception = await Assert.ThrowsAsync<MissingTableException>(() => host.StartAsync(Token));

        Assert.Contains(prefixes["eu-central-1"] + DynamoGenIntegrationTestsModel.Tables[0].Name, exception.Message, StringComparison.Ordinal);
        Assert.Contains(database.Endpoint.AbsoluteUri, exception.Message, StringComparison.Ordinal);
        Assert.Contains("init-db", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_with_wrong_options_does_not_start()
    {
        using var host = Build(services => services.AddDynamoGen(o => o.MaxConnections = 0));

        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => host.StartAsync(Token));
    }

    private readonly Dictionary<string, string> prefixes = [];

    private static IHost Build(params Action<IServiceCollection>[] parts)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        foreach (var part in parts)
            part(builder.Services);
        return builder.Build();
    }

    // DynamoDB Local may keep one database for all regions; the prefix keeps the tables apart all the same.
    private Action<DynamoGenOptions> Options(string region)
    {
        prefixes[region] = DynamoDbFixture.NewPrefix();
        return options =>
        {
            options.UseLocal(database.Endpoint);
            options.Region = region;
            options.TablePrefix = prefixes[region];
        };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
