using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Provisioning;

/// <summary>Where a client sends its requests, for people and for the question whether that is this machine.</summary>
/// <param name="Address">The address; null when the client tells none, as a fake may.</param>
/// <param name="Region">The region; null when the client tells none.</param>
internal sealed record ServiceEndpoint(Uri? Address, string? Region)
{
    /// <summary>Whether it is a loopback address.</summary>
    public bool IsLocal => Address is { IsLoopback: true };

    /// <summary>The address as a person writes it: without the closing slash.</summary>
    public string Text => Address?.AbsoluteUri.TrimEnd('/') ?? "the endpoint";

    /// <summary>Where a client sends its requests: by its settings, the environment and AWS's rules, without sending any.</summary>
    public static ServiceEndpoint Of(IAmazonDynamoDB client)
    {
        var region = client.Config?.RegionEndpoint?.SystemName ?? client.Config?.AuthenticationRegion;
        var url = client.DetermineServiceOperationEndpoint(new ListTablesRequest())?.URL;
        return new ServiceEndpoint(Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null, region);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Text} ({(IsLocal ? "local" : Region ?? "region unknown")})";
}
