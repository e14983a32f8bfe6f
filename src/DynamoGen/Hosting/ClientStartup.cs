using Microsoft.Extensions.Hosting;

namespace DynamoGen.Hosting;

/// <summary>Makes the client when the program starts, so that what is wrong with its settings stops the start and not the first request.</summary>
internal sealed class ClientStartup(ClientRegistration registration, IServiceProvider provider) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        registration.Client(provider);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
