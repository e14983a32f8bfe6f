using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NSubstitute;

namespace DynamoGen.Tests.Provisioning;

public sealed class InitDbStartupTests
{
    private readonly FakeService service = new();

    [Fact]
    public async Task Missing_tables_are_made_before_any_service_starts()
    {
        SetEndpoint("http://localhost:8000");
        await StartAsync();
        Assert.Equal("Pages", Assert.Single(service.Changes.OfType<CreateTableRequest>()).TableName);
    }

    [Fact]
    public async Task Away_from_this_machine_the_start_fails_and_nothing_is_changed()
    {
        SetEndpoint("https://dynamodb.eu-central-1.amazonaws.com");
        var error = await Assert.ThrowsAsync<PlanRefusedException>(() => StartAsync());
        Assert.Contains("https://dynamodb.eu-central-1.amazonaws.com is not on this machine", error.Message, StringComparison.Ordinal);
        Assert.Contains("+ Pages", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Changes);
    }

    [Fact]
    public async Task Away_from_this_machine_it_does_what_the_option_allows()
    {
        SetEndpoint("https://dynamodb.eu-central-1.amazonaws.com");
        await StartAsync(options => options.AllowRemote = true);
        Assert.Single(service.Changes);
    }

    [Fact]
    public async Task Away_from_this_machine_tables_as_declared_start_without_the_option()
    {
        SetEndpoint("https://dynamodb.eu-central-1.amazonaws.com");
        await StartAsync(options => options.AllowRemote = true);
        await StartAsync();
        Assert.Single(service.Changes);
    }

    [Fact]
    public async Task A_table_with_another_key_stops_the_start()
    {
        SetEndpoint("http://localhost:8000");
        service.Create(new CreateTableRequest { TableName = "Pages", AttributeDefinitions = [new("Id", "N")], KeySchema = [new("Id", "HASH")], BillingMode = "PAY_PER_REQUEST" });
        var error = await Assert.ThrowsAsync<PlanRefusedException>(() => StartAsync());
        Assert.Contains("x Pages  partition key Id N -> S needs a new table: refused", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Changes);
    }

    private void SetEndpoint(string address) =>
        service.Client.DetermineServiceOperationEndpoint(Arg.Any<AmazonWebServiceRequest>()).Returns(new Amazon.Runtime.Endpoints.Endpoint(address));

    private async Task StartAsync(Action<InitDbStartupOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddDynamoGen(options => options.Region = "eu-central-1").AddModel<Model>().UseClient(service.Client, allowOwnRetries: true).InitDbAtStartup(configure);
        await using var provider = services.BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Model : IDynamoModel
    {
        public static string Name => "Sample";

        public static int Contract => IDynamoModel.CurrentContract;

        public static IReadOnlyList<TableDefinition> Tables => [SampleTables.Plain()];

        public static void AddRepositories(IRepositoryRegistrar registrar)
        {
        }
    }
}
