using DynamoGen.Errors;
using Microsoft.Extensions.Hosting;

namespace DynamoGen.Hosting;

/// <summary>Looks for the tables before any service of the program starts.</summary>
internal sealed class TableStartupCheck(ClientRegistration registration, IServiceProvider provider) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (registration.InitsDb)                                        // in whichever order the two were asked for
            return;
        var client = registration.Client(provider);
        var missing = new List<string>();
        foreach (var table in registration.Tables)
            if (!await client.HasTableAsync(table, cancellationToken).ConfigureAwait(false))
                missing.Add(client.Tables.Of(table));
        if (missing.Count > 0)
            throw new MissingTableException(MissingTable.Message(missing, client.Endpoint)) { Operation = "DescribeTable", Table = string.Join(", ", missing) };
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
