using Amazon.DynamoDBv2;
using Bookmarks;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoGen.IntegrationTests.BookmarksSample;

/// <summary>The sample's eight tables under a prefix of their own, made once for a test class, and its services over them.</summary>
public sealed class BookmarksTables : IAsyncDisposable
{
    private readonly SemaphoreSlim opening = new(1, 1);
    private ServiceProvider? services;

    public string Prefix { get; } = DynamoDbFixture.NewPrefix();

    /// <summary>Makes the tables, unless they are there; skips the test when there is no database.</summary>
    public async Task<IServiceProvider> OpenAsync(DynamoDbFixture database)
    {
        var endpoint = database.Endpoint;
        await opening.WaitAsync();
        try
        {
            return services ??= await MakeAsync(endpoint);
        }
        finally
        {
            opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        opening.Dispose();
        if (services is not null)
            await services.DisposeAsync();
    }

    private async Task<ServiceProvider> MakeAsync(Uri endpoint)
    {
        var made = Database.AddBookmarks(new ServiceCollection(), options => options.UseLocal(endpoint).TablePrefix = Prefix).BuildServiceProvider();
        var provisioner = new TableProvisioner(made.GetRequiredService<DynamoGenClient>().ServiceClient, new() { TablePrefix = Prefix });
        await provisioner.ApplyAsync(await provisioner.PlanAsync(BookmarksModel.Tables));
        return made;
    }
}
