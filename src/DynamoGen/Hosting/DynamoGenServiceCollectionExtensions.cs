using DynamoGen;
using DynamoGen.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts DynamoGen into a container.</summary>
public static class DynamoGenServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="DynamoGenClient"/>. The container's own <c>IAmazonDynamoDB</c>, if there is one, is neither used nor touched.</summary>
    /// <remarks>Called again, it goes on configuring the same client. Options are checked when the program starts.</remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets options; AWS's standard settings count for what is not set.</param>
    public static DynamoGenBuilder AddDynamoGen(this IServiceCollection services, Action<DynamoGenOptions>? configure = null) => Add(services, null, configure);

    /// <summary>Registers a further <see cref="DynamoGenClient"/> under a key, for another region, account or tenant; its repositories have the same key.</summary>
    /// <inheritdoc cref="AddDynamoGen(IServiceCollection, Action{DynamoGenOptions})"/>
    /// <param name="services">The container's services.</param>
    /// <param name="key">The key, for <c>[FromKeyedServices]</c>; also the name of the options.</param>
    /// <param name="configure">Sets options; AWS's standard settings count for what is not set.</param>
    public static DynamoGenBuilder AddDynamoGen(this IServiceCollection services, string key, Action<DynamoGenOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Add(services, key, configure);
    }

    /// <summary>
    /// Registers a <see cref="DynamoGenClient"/> with options from configuration, such as <c>configuration.GetSection("DynamoGen")</c>: every option that is a number, text, time or flag, the circuit
    /// breaker, the limits of capacity, and the page token keys as base64. A key that is unknown or cannot be read stops the program's start with an error that names it.
    /// </summary>
    /// <remarks>Read when the client is made; later changes have no effect. Credentials stay out of configuration: the SDK's chain finds them.</remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets further options, and has the last word.</param>
    public static DynamoGenBuilder AddDynamoGen(this IServiceCollection services, IConfiguration section, Action<DynamoGenOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, configure, section);
    }

    /// <summary>Registers a further <see cref="DynamoGenClient"/> under a key, with options from configuration.</summary>
    /// <inheritdoc cref="AddDynamoGen(IServiceCollection, IConfiguration, Action{DynamoGenOptions})"/>
    /// <param name="services">The container's services.</param>
    /// <param name="key">The key, for <c>[FromKeyedServices]</c>; also the name of the options.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets further options, and has the last word.</param>
    public static DynamoGenBuilder AddDynamoGen(this IServiceCollection services, string key, IConfiguration section, Action<DynamoGenOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, key, configure, section);
    }

    private static DynamoGenBuilder Add(IServiceCollection services, string? key, Action<DynamoGenOptions>? configure, IConfiguration? section = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registration = ClientRegistration.FindOrAdd(services, key);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DynamoGenOptions>, DynamoGenOptionsValidator>());
        var options = services.AddOptions<DynamoGenOptions>(registration.OptionsName).ValidateOnStart();
        if (section is not null)
            options.Configure(read => OptionsReader.Read(registration.OptionsName, section, read));
        if (configure is not null)
            options.Configure(configure);
        return new DynamoGenBuilder(services, registration);
    }
}
