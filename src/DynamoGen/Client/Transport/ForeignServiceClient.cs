using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoGen.Transport;

/// <summary>What is asked of an SDK client that somebody else made.</summary>
internal static class ForeignServiceClient
{
    /// <summary>Lets a client through that does not retry by itself, or may.</summary>
    /// <exception cref="ArgumentException">It retries, and may not.</exception>
    public static IAmazonDynamoDB Checked(IAmazonDynamoDB client, bool allowOwnRetries)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (!allowOwnRetries && client.Config is { } config && (config.MaxErrorRetry > 0 || config is ClientConfig { MaxStaleConnectionRetries: > 0 }))
            throw new ArgumentException(
                $"The SDK client retries by itself, which multiplies with DynamoGen's retries. Set {nameof(config.MaxErrorRetry)} = 0, {nameof(ClientConfig.MaxStaleConnectionRetries)} = 0 and " +
                $"{nameof(config.ThrottleRetries)} = false on its {nameof(AmazonDynamoDBConfig)}, or pass allowOwnRetries: true if that is wanted.",
                nameof(client));
        return client;
    }
}
