namespace DynamoGen.IntegrationTests.Language;

/// <summary>A table of gadgets of a test's own.</summary>
internal sealed class Gadgets : IDisposable
{
    private Gadgets(DynamoGenClient client) => (Client, Repository) = (client, new GadgetRepository(client));

    public static Gadget Lamp { get; } = new()
    {
        Shelf = "s",
        Number = 1,
        Owner = "ann",
        Manual = new("https://example.com/lamp"),
        Title = "Lämp 💡",
        Visits = 5,
        Price = 19.90m,
        IsArchived = true,
        Colour = Colour.Green,
        BoughtAt = new(2026, 5, 17, 8, 30, 0, TimeSpan.Zero),
        Photo = [1, 2, 3],
        Tags = new HashSet<string> { "x", "y" },
        Sizes = new HashSet<int> { 1, 20 },
        History = ["made", "sold"],
        Maker = new("Bern", 3000) { Stars = 2 },
        Parts = [new("Wien"), new("Oslo", 150)],
        Counts = new Dictionary<string, int> { ["k"] = 3, ["a.b"] = 1 },
        Painters = new Dictionary<Colour, Maker> { [Colour.Red] = new("Rom") },
    };

    /// <summary>An item without anything that can be missing.</summary>
    public static Gadget Bare { get; } = new() { Shelf = "s", Number = 2, Manual = new("https://example.com/bare") };

    public DynamoGenClient Client { get; }

    public IGadgetRepository Repository { get; }

    public static async Task<Gadgets> CreateAsync(DynamoDbFixture database, CancellationToken cancellationToken)
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint);
        var client = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(client.ServiceClient, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync([DynamoGenIntegrationTestsModel.GadgetsTable], cancellationToken), cancellationToken: cancellationToken);
        return new(client);
    }

    public static async Task<Gadgets> WithLampAndBareAsync(DynamoDbFixture database, CancellationToken cancellationToken)
    {
        var gadgets = await CreateAsync(database, cancellationToken);
        await gadgets.Repository.PutManyAsync([Lamp, Bare], cancellationToken: cancellationToken);
        return gadgets;
    }

    public void Dispose() => Client.Dispose();
}
