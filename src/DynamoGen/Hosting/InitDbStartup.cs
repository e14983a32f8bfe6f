using DynamoGen.Provisioning;
using DynamoGen.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DynamoGen.Hosting;

/// <summary>Does what <c>init-db</c> does before any service of the program starts, and logs what that prints.</summary>
internal sealed partial class InitDbStartup(ClientRegistration registration, InitDbStartupOptions startup, IServiceProvider provider) : IHostedLifecycleService
{
    private readonly ILogger logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("DynamoGen.InitDb");

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var client = registration.Client(provider).ServiceClient;
        var options = provider.GetRequiredService<IOptionsMonitor<DynamoGenOptions>>().Get(registration.OptionsName);
        var endpoint = ServiceEndpoint.Of(client);
        var provisioner = new TableProvisioner(client, options, logger) { TimeLimit = startup.TimeLimit };
        var plan = await provisioner.PlanAsync(registration.Tables, cancellationToken).ConfigureAwait(false);
        LogPlan(endpoint, plan);
        if (plan is { HasSteps: true, IsRefused: false } && !endpoint.IsLocal && !startup.AllowRemote)
        {
            throw new PlanRefusedException(
                $"Tables are missing or not complete, and nothing was changed, because {endpoint.Text} is not on this machine. "
                + $"Run init-db --yes, or set {nameof(InitDbStartupOptions.AllowRemote)} of InitDbAtStartup.\n{plan}");
        }

        await provisioner.ApplyAsync(plan, new Reporter(this), cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 100, EventName = "InitDbPlan", Level = LogLevel.Information, Message = "init-db at start-up, {Endpoint}:\n{Plan}")]
    private partial void LogPlan(ServiceEndpoint endpoint, TablePlan plan);

    [LoggerMessage(EventId = 101, EventName = "InitDbProgress", Level = LogLevel.Information, Message = "{Table}: {News}")]
    private partial void LogProgress(string table, string news);

    private sealed class Reporter(InitDbStartup startup) : IProgress<ProvisioningProgress>
    {
        public void Report(ProvisioningProgress value) => startup.LogProgress(value.Table, value.Message);
    }
}
