using Microsoft.Extensions.Hosting;

namespace DynamoGen.Hosting;

/// <summary>
/// Makes the client when the program starts, so that what is wrong with its settings stops the start and not the first request; when all services have stopped, lets the calls that are left finish
/// for as long as the host waits.
/// </summary>
internal sealed class ClientStartup(ClientRegistration registration, IServiceProvider provider) : IHostedLifecycleService
{
    private DynamoGenClient? client;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        client = registration.Client(provider);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => client?.DrainAsync(cancellationToken) ?? Task.CompletedTask;
}
