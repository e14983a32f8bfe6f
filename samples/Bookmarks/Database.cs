using DynamoGen;
using DynamoGen.Local;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Bookmarks;

/// <summary>A database, and the services over it. Disposing it closes the connections, and ends the server if one was started.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly DynamoDbLocal? server;

    private Database(Action<DynamoGenOptions> configure, DynamoDbLocal? server = null)
    {
        this.server = server;
        services = AddBookmarks(new ServiceCollection(), configure).BuildServiceProvider();
    }

    /// <summary>The folder that keeps the data of commands that name no other place.</summary>
    public static string DefaultFolder { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "DynamoGen",
        "bookmarks-sample");

    public IServiceProvider Services => services;

    /// <summary>The AWS account and region of the environment. Nothing is to be set: the SDK finds endpoint and credentials.</summary>
    /// <exception cref="UsageException">The environment names no region.</exception>
    public static Database InAws()
    {
        var database = new Database(options => { });
        try
        {
            database.services.GetRequiredService<DynamoGenClient>();
            return database;
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>A DynamoDB Local that runs already.</summary>
    public static Database At(Uri endpoint) => new(options => options.UseLocal(endpoint));

    /// <summary>A DynamoDB Local started for as long as this lives.</summary>
    /// <param name="folder">What keeps the data; null for a database in memory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Database> StartAsync(string? folder, CancellationToken cancellationToken)
    {
        var server = await DynamoDbLocal.StartAsync(new() { DataFolder = folder, Progress = new Announcements() }, cancellationToken);
        return new(options => options.UseLocal(server.Endpoint), server);
    }

    /// <summary>Registers the client, the eight repositories and what is built on them.</summary>
    public static IServiceCollection AddBookmarks(IServiceCollection services, Action<DynamoGenOptions> configure)
    {
        services.AddDynamoGen(configure).AddModel<BookmarksModel>();
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(AnsiConsole.Console)
            .AddSingleton<UnitMeter>()
            .AddSingleton<Importer>()
            .AddSingleton<StartPage>()
            .AddSingleton<InitDbCommand>()
            .AddSingleton<ImportCommand>()
            .AddSingleton<ListCommand>()
            .AddSingleton<SearchCommand>()
            .AddSingleton<OpenCommand>()
            .AddSingleton<NoteCommand>()
            .AddSingleton<ShareCommand>()
            .AddSingleton<StatsCommand>()
            .AddSingleton<DemoCommand>();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>Shows what the server's start is busy with. It goes to the error stream, so that a command's output is its result alone.</summary>
    private sealed class Announcements : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
