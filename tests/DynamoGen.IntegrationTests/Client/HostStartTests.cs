using DynamoGen.DomainModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace DynamoGen.IntegrationTests.Client;

/// <summary>What a program checks when it starts and while it runs, against a real endpoint.</summary>
public class HostStartTests(DynamoDbFixture database)
{
    private readonly string prefix = DynamoDbFixture.NewPrefix();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Tables_are_created_before_they_are_checked_whatever_is_said_first(bool checkFirst)
    {
        using var host = Build(services =>
        {
            var client = services.AddDynamoGen(Options).AddModel<DynamoGenDomainModelModel>();
            _ = checkFirst ? client.CheckTablesAtStartup().InitDbAtStartup() : client.InitDbAtStartup().CheckTablesAtStartup();
        });

        await host.StartAsync(Token);

        var suitcase = new Suitcase { Id = Guid.NewGuid(), Contents = ["socks"] };
        await host.Services.GetRequiredService<ISuitcaseRepository>().CreateAsync(suitcase, cancellationToken: Token);
    }

    [Fact]
    public async Task Tables_are_unhealthy_until_they_are_there()
    {
        using var host = Build(services =>
        {
            services.AddDynamoGen(Options).AddModel<DynamoGenDomainModelModel>().InitDbAtStartup();
            services.AddLogging();
            services.AddHealthChecks().AddDynamoGen();
        });
        var health = host.Services.GetRequiredService<HealthCheckService>();

        var before = await health.CheckHealthAsync(Token);
        await host.StartAsync(Token);
        var after = await health.CheckHealthAsync(Token);

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy), (before.Status, after.Status));
        Assert.All(before.Entries.Values, entry => Assert.Contains("is missing", entry.Description, StringComparison.Ordinal));
        Assert.All(after.Entries.Values, entry => Assert.All(entry.Data.Values, status => Assert.Equal("ACTIVE", status)));
    }

    private void Options(DynamoGenOptions options)
    {
        options.UseLocal(database.Endpoint);
        options.TablePrefix = prefix;
    }

    private static IHost Build(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        add(builder.Services);
        return builder.Build();
    }
}
