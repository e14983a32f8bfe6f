using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Provisioning;
using DynamoGen.Tables;
using DynamoGen.Tests.Provisioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DynamoGen.Tests.Client;

public class HealthCheckTests
{
    private readonly FakeService service = new() { LooksUntilReady = 0 };

    [Fact]
    public async Task Tables_as_declared_are_healthy_and_only_described()
    {
        Create(Reading.Table, Thing.Table);
        service.Requests.Clear();

        var result = await CheckAsync();

        Assert.Equal((HealthStatus.Healthy, "ACTIVE", "ACTIVE"), (result.Status, result.Data["Readings"], result.Data["Things"]));
        Assert.All(service.Requests, request => Assert.IsType<DescribeTableRequest>(request));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_missing_table_is_unhealthy_and_named()
    {
        Create(Reading.Table);

        var result = await CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Equal("Table 'Things': is missing; the program's command init-db creates it.", result.Description);
        Assert.Equal("ACTIVE", result.Data["Readings"]);
    }

    [Fact]
    public async Task A_table_with_another_key_is_unhealthy()
    {
        Create(Reading.Table, new TableDefinition { Name = "Things", PartitionKey = new("Name", KeyAttributeType.String) });

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task A_missing_index_is_unhealthy()
    {
        Create(Reading.Table, new TableDefinition { Name = "Things", PartitionKey = Thing.Table.PartitionKey });

        var result = await CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("OwnerThings", (string)result.Data["Things"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_still_being_made_is_unhealthy()
    {
        Create(Reading.Table);
        service.LooksUntilReady = 10;
        Create(Thing.Table);

        var result = await CheckAsync();

        Assert.Equal((HealthStatus.Unhealthy, "is CREATING"), (result.Status, result.Data["Things"]));
    }

    [Fact]
    public async Task An_index_that_is_still_being_filled_is_degraded()
    {
        service.LooksUntilReady = 100;
        Create(Reading.Table, Thing.Table);
        (service.TableNamed("Readings").TableStatus, service.TableNamed("Things").TableStatus) = (TableStatus.ACTIVE, TableStatus.ACTIVE);

        var result = await CheckAsync();

        Assert.Equal((HealthStatus.Degraded, "index OwnerThings is CREATING"), (result.Status, result.Data["Things"]));
    }

    [Fact]
    public async Task Settings_that_differ_are_degraded()
    {
        Create(Reading.Table, Thing.Table);
        service.TableNamed("Things").DeletionProtectionEnabled = true;

        var result = await CheckAsync();

        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Contains("deletion protection", (string)result.Data["Things"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_refuses_is_unhealthy_with_its_error()
    {
        Create(Reading.Table, Thing.Table);
        service.Fail<DescribeTableRequest>(FakeService.Error("AccessDeniedException"));

        var result = await CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.IsType<AccessDeniedException>(result.Exception);
    }

    [Fact]
    public async Task The_status_of_failures_is_the_programs_choice() =>
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(checks => checks.AddDynamoGen(failureStatus: HealthStatus.Degraded))).Status);

    [Fact]
    public async Task Each_client_is_checked_under_its_key()
    {
        var other = new FakeService { LooksUntilReady = 0 };
        Create(Reading.Table, Thing.Table);
        var services = new ServiceCollection();
        services.AddDynamoGen().UseClient(service.Client).AddModel<TestModel>();
        services.AddDynamoGen("us").UseClient(other.Client).AddModel<TestModel>();
        services.AddHealthChecks().AddDynamoGen().AddDynamoGen("dynamodb-us", "us", tags: ["ready"]);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(provider, "dynamodb")).Status);
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(provider, "dynamodb-us")).Status);
        Assert.Contains("ready", Registration(provider, "dynamodb-us").Tags);
    }

    [Fact]
    public async Task A_client_that_is_not_there_is_named()
    {
        var services = new ServiceCollection();
        services.AddHealthChecks().AddDynamoGen(key: "us");
        await using var provider = services.BuildServiceProvider();

        Assert.Contains("'us'", Assert.Throws<InvalidOperationException>(() => Registration(provider, "dynamodb").Factory(provider)).Message, StringComparison.Ordinal);
    }

    private void Create(params TableDefinition[] tables)
    {
        foreach (var table in tables)
            service.Create(TableRequests.Create(table, table.Name));
    }

    private async Task<HealthCheckResult> CheckAsync(Action<IHealthChecksBuilder>? add = null)
    {
        var services = new ServiceCollection();
        services.AddDynamoGen().UseClient(service.Client).AddModel<TestModel>();
        (add ?? (checks => checks.AddDynamoGen()))(services.AddHealthChecks());
        await using var provider = services.BuildServiceProvider();
        return await CheckAsync(provider, "dynamodb");
    }

    private static Task<HealthCheckResult> CheckAsync(IServiceProvider provider, string name)
    {
        var registration = Registration(provider, name);
        return registration.Factory(provider).CheckHealthAsync(new() { Registration = registration }, TestContext.Current.CancellationToken);
    }

    private static HealthCheckRegistration Registration(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Single(registration => registration.Name == name);
}
