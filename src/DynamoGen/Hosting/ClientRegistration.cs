using Amazon.DynamoDBv2;
using DynamoGen.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DynamoGen.Hosting;

/// <summary>What the container knows of one client: its key, the tables of its models, and where its connection comes from.</summary>
/// <param name="key">The key; null for the client without one.</param>
internal sealed class ClientRegistration(string? key)
{
    private readonly List<ModelTables> models = [];

    /// <summary>The key; null for the client without one.</summary>
    public string? Key => key;

    /// <summary>The name of its options.</summary>
    public string OptionsName => key ?? Options.DefaultName;

    /// <summary>The tables of the models added so far, each once, in the order of their names.</summary>
    public IReadOnlyList<TableDefinition> Tables { get; private set; } = [];

    /// <summary>Where an SDK client of the user's comes from; DynamoGen makes one of its own when null.</summary>
    public Func<IServiceProvider, IAmazonDynamoDB>? ServiceClient { get; set; }

    /// <summary>Whether the user's SDK client may retry by itself.</summary>
    public bool AllowOwnRetries { get; set; }

    /// <summary>Whether <c>init-db</c> runs at start, which ends with all tables ready or stops the start.</summary>
    public bool InitsDb { get; set; }

    /// <summary>Registers a client under a key, or finds the one that is registered.</summary>
    public static ClientRegistration FindOrAdd(IServiceCollection services, string? key)
    {
        foreach (var descriptor in services)
            if (descriptor.ServiceType == typeof(ClientRegistration) && Equals(descriptor.ServiceKey, key))
                return (ClientRegistration)(key is null ? descriptor.ImplementationInstance : descriptor.KeyedImplementationInstance)!;
        var registration = new ClientRegistration(key);
        if (key is null)
            services.AddSingleton(registration).AddSingleton(registration.MakeClient);
        else
            services.AddKeyedSingleton(key, registration).AddKeyedSingleton(key, (provider, _) => registration.MakeClient(provider));
        services.AddHostedService(provider => new ClientStartup(registration, provider));
        return registration;
    }

    /// <summary>Adds a model's tables.</summary>
    /// <exception cref="InvalidRequestException">It disagrees with a model added before on a table that they share.</exception>
    public void Add(ModelTables model)
    {
        models.Add(model);
        Tables = TableDefinitions.Merge(models);
    }

    /// <summary>The client, made on first use.</summary>
    public DynamoGenClient Client(IServiceProvider provider) =>
        key is null ? provider.GetRequiredService<DynamoGenClient>() : provider.GetRequiredKeyedService<DynamoGenClient>(key);

    private DynamoGenClient MakeClient(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<DynamoGenOptions>>().Get(OptionsName);
        var loggers = provider.GetService<ILoggerFactory>();
        return ServiceClient is { } make
            ? new DynamoGenClient(options, make(provider), AllowOwnRetries, loggers)
            : new DynamoGenClient(options, loggers);
    }
}
