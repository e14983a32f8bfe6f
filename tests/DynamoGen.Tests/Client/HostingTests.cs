using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoGen.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DynamoGen.Tests.Client;

public class HostingTests
{
    [Fact]
    public void A_model_brings_its_repositories()
    {
        using var provider = new ServiceCollection().AddDynamoGen().UseLocal().AddModel<TestModel>().Services.BuildServiceProvider();

        Assert.IsType<ThingRepository>(provider.GetRequiredService<IThingRepository>());
        Assert.Same(provider.GetRequiredService<DynamoGenClient>(), provider.GetRequiredService<DynamoGenClient>());
    }

    [Fact]
    public void Clients_of_several_regions_stand_side_by_side()
    {
        var services = new ServiceCollection();
        services.AddDynamoGen(o => o.Region = "eu-central-1").AddModel<TestModel>();
        services.AddDynamoGen("us", o => o.Region = "us-west-2").AddModel<TestModel>();
        using var provider = services.BuildServiceProvider();

        Assert.Equal("eu-central-1", provider.GetRequiredService<DynamoGenClient>().ServiceClient.Config.RegionEndpoint.SystemName);
        Assert.Equal("us-west-2", provider.GetRequiredKeyedService<DynamoGenClient>("us").ServiceClient.Config.RegionEndpoint.SystemName);
        Assert.NotSame(provider.GetRequiredService<IThingRepository>(), provider.GetRequiredKeyedService<IThingRepository>("us"));
    }

    [Fact]
    public void Called_again_it_is_the_same_client()
    {
        var services = new ServiceCollection();
        services.AddDynamoGen("us", o => o.Region = "us-west-2");
        services.AddDynamoGen("us", o => o.TablePrefix = "dev-").AddModel<TestModel>();
        using var provider = services.BuildServiceProvider();

        var client = Assert.Single(provider.GetKeyedServices<DynamoGenClient>("us"));
        Assert.Equal(("us-west-2", "dev-Things"), (client.ServiceClient.Config.RegionEndpoint.SystemName, client.Tables.Of(Thing.Table)));
    }

    [Fact]
    public void The_containers_own_SDK_client_is_left_alone()
    {
        using var theirs = LocalClient(retries: 4);
        var services = new ServiceCollection().AddSingleton<IAmazonDynamoDB>(theirs);
        services.AddDynamoGen().UseLocal();
        using var provider = services.BuildServiceProvider();

        Assert.Same(theirs, provider.GetRequiredService<IAmazonDynamoDB>());
        Assert.NotSame(theirs, provider.GetRequiredService<DynamoGenClient>().ServiceClient);
    }

    [Fact]
    public void A_repository_that_the_user_registered_stays()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();
        var fake = new ThingRepository(client);
        using var provider = new ServiceCollection().AddSingleton<IThingRepository>(fake).AddDynamoGen().UseLocal().AddModel<TestModel>().Services.BuildServiceProvider();

        Assert.Same(fake, provider.GetRequiredService<IThingRepository>());
    }

    [Fact]
    public async Task Wrong_options_stop_the_start()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => Start(services => services.AddDynamoGen("us", o => o.MaxRetries = -1)));

        Assert.Contains("MaxRetries", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(0, 10)]
    public async Task An_SDK_client_that_retries_by_itself_stops_the_start(int retries, int staleRetries)
    {
        using var theirs = LocalClient(retries, staleRetries);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Start(services => services.AddDynamoGen().UseClient(theirs)));

        Assert.Contains("allowOwnRetries", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SDK_client_may_retry_when_that_is_wanted()
    {
        using var theirs = LocalClient(retries: 4);

        await Start(services => services.AddDynamoGen().UseClient(theirs, allowOwnRetries: true));
    }

    [Fact]
    public async Task A_given_SDK_client_is_used_and_not_disposed()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var owned = http.Client();
        await using (var provider = new ServiceCollection().AddDynamoGen().UseClient(_ => owned.ServiceClient).Services.BuildServiceProvider())
            await provider.GetRequiredService<DynamoGenClient>().GetAsync<Thing, ThingKey>(new("a"), null, Token);

        await owned.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public void A_model_of_another_contract_is_refused_with_the_way_out()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddDynamoGen().AddModel<ModelOfAnotherContract>());

        Assert.Contains("rebuild", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_disagree_on_a_table_are_refused_with_what_they_say()
    {
        var exception = Assert.Throws<InvalidRequestException>(() => new ServiceCollection().AddDynamoGen().AddModel<TestModel>().AddModel<ModelThatDisagrees>());

        Assert.Contains("Things", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ModelThatDisagrees", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_of_all_models_are_known_once_each()
    {
        var builder = new ServiceCollection().AddDynamoGen().AddModel<TestModel>().AddModel<TestModel>();

        Assert.Equal(["Readings", "Things"], builder.Registration.Tables.Select(table => table.Name));
    }

    [Fact]
    public async Task The_check_of_tables_names_all_that_are_missing_or_not_ready()
    {
        var http = new FakeHttp(FakeHttp.Error("ResourceNotFoundException"), FakeHttp.Ok("""{"Table":{"TableStatus":"CREATING"}}"""));
        using var owned = http.Client();

        var exception = await Assert.ThrowsAsync<MissingTableException>(
            () => Start(services => services.AddDynamoGen(o => o.TablePrefix = "dev-").UseClient(owned.ServiceClient).AddModel<TestModel>().CheckTablesAtStartup()));

        Assert.Contains("'dev-Readings', 'dev-Things'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8000", exception.Message, StringComparison.Ordinal);
        Assert.Contains("init-db", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACTIVE")]
    [InlineData("UPDATING")]
    public async Task The_check_of_tables_is_content_with_tables_that_serve(string status)
    {
        var http = new FakeHttp(FakeHttp.Ok($$$"""{"Table":{"TableStatus":"{{{status}}}"}}"""));
        using var owned = http.Client();

        await Start(services => services.AddDynamoGen().UseClient(owned.ServiceClient).AddModel<TestModel>().CheckTablesAtStartup());

        Assert.Equal(["DescribeTable", "DescribeTable"], http.Requests.Select(request => request.Operation));
    }

    // What the generic host does at start: the options first, then the phases of the hosted services.
    private static async Task Start(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        await using var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();
        var hosted = provider.GetServices<IHostedService>().ToList();
        foreach (var service in hosted.OfType<IHostedLifecycleService>())
            await service.StartingAsync(Token);
        foreach (var service in hosted)
            await service.StartAsync(Token);
    }

    private static AmazonDynamoDBClient LocalClient(int retries, int staleRetries = 0) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonDynamoDBConfig { ServiceURL = "http://localhost:9", MaxErrorRetry = retries, MaxStaleConnectionRetries = staleRetries });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class ModelOfAnotherContract : IDynamoModel
    {
        public static string Name => "Old";

        public static int Contract => IDynamoModel.CurrentContract + 1;

        public static IReadOnlyList<TableDefinition> Tables => [];

        public static void AddRepositories(IRepositoryRegistrar registrar) => throw new InvalidOperationException();
    }

    private sealed class ModelThatDisagrees : IDynamoModel
    {
        public static string Name => "ModelThatDisagrees";

        public static int Contract => IDynamoModel.CurrentContract;

        public static IReadOnlyList<TableDefinition> Tables { get; } = [new() { Name = "Things", PartitionKey = new("Key", KeyAttributeType.Binary) }];

        public static void AddRepositories(IRepositoryRegistrar registrar)
        {
        }
    }
}
