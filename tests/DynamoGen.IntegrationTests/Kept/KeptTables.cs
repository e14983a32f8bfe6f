namespace DynamoGen.IntegrationTests.Kept;

/// <summary>Tables of a test's own, and a clock that it sets.</summary>
internal sealed class KeptTables : IDisposable
{
    private KeptTables(DynamoGenClient client, Clock clock, string prefix) => (Client, Clock, Prefix) = (client, clock, prefix);

    public DynamoGenClient Client { get; }

    public Clock Clock { get; }

    public string Prefix { get; }

    public IPageRepository Pages => new PageRepository(Client);

    public INoteRepository Notes => new NoteRepository(Client);

    public IRoomRepository Rooms => new RoomRepository(Client);

    public IPostRepository Posts => new PostRepository(Client);

    public ISessionRepository Sessions => new SessionRepository(Client);

    public static async Task<KeptTables> CreateAsync(DynamoDbFixture database, CancellationToken cancellationToken)
    {
        var clock = new Clock();
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix(), TimeProvider = clock }.UseLocal(database.Endpoint);
        var client = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(client.ServiceClient, new DynamoGenOptions { TablePrefix = options.TablePrefix });
        var tables = DynamoGenIntegrationTestsModel.Tables.Where(table => table.Name.StartsWith("Kept", StringComparison.Ordinal));
        await provisioner.ApplyAsync(await provisioner.PlanAsync([.. tables], cancellationToken), cancellationToken: cancellationToken);
        return new(client, clock, options.TablePrefix);
    }

    public void Dispose() => Client.Dispose();
}

/// <summary>A clock that stands at a time until it is set, so late that the emulator deletes nothing of what ends by it; timers run by the system's.</summary>
internal sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2087, 5, 17, 8, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
