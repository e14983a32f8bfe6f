using DynamoGen.Faults;
using DynamoGen.IntegrationTests.Faults.Schedules;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>A client behind a proxy with faults, with an entry and a document stored.</summary>
internal sealed class FaultyClient : IAsyncDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(1);

    private readonly ScheduleTables tables;

    private FaultyClient(ScheduleTables tables, FaultProxy proxy, Action<DynamoGenOptions> configure)
    {
        (this.tables, Proxy) = (tables, proxy);
        Options = new DynamoGenOptions { TablePrefix = tables.Prefix, BaseDelay = Short, ThrottleDelay = Short, MaxDelay = Short }.UseLocal(proxy.Endpoint);
        configure(Options);
        Client = new DynamoGenClient(Options);
        To = new Repositories(Client) { TablePrefix = tables.Prefix };
    }

    public FaultProxy Proxy { get; }

    public DynamoGenOptions Options { get; }

    public DynamoGenClient Client { get; }

    public Repositories To { get; }

    public static async Task<FaultyClient> StartAsync(DynamoDbFixture database, Action<DynamoGenOptions> configure, CancellationToken cancellationToken)
    {
        var tables = await ScheduleTables.CreateAsync(database, cancellationToken);
        await tables.PastTheProxy.Entries.PutAsync(new() { Owner = "o", Number = 1, Text = "t" }, cancellationToken: cancellationToken);
        await tables.PastTheProxy.Documents.CreateAsync(new() { Owner = "o", Number = 1, Text = "t" }, cancellationToken: cancellationToken);
        return new(tables, await FaultProxy.StartAsync(database.Endpoint, FaultSchedule.None, cancellationToken), configure);
    }

    /// <summary>Waits until the proxy has more requests than it had.</summary>
    public async Task ArrivedAsync(int before, CancellationToken cancellationToken)
    {
        while (Proxy.Requests.Count == before)
            await Task.Delay(2, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Proxy.DisposeAsync();
        tables.Dispose();
    }
}
