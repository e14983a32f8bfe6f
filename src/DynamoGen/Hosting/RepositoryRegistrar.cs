using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoGen.Hosting;

/// <summary>Puts a model's repositories into the container, under the key of their client.</summary>
internal sealed class RepositoryRegistrar(IServiceCollection services, ClientRegistration registration) : IRepositoryRegistrar
{
    public void Add<TService, TImplementation>(Func<IItemOperations, TImplementation> create)
        where TService : class
        where TImplementation : class, TService
    {
        // What the user has registered before stays.
        if (registration.Key is { } key)
            services.TryAddKeyedSingleton<TService>(key, (provider, _) => create(registration.Client(provider)));
        else
            services.TryAddSingleton<TService>(provider => create(registration.Client(provider)));
    }
}
