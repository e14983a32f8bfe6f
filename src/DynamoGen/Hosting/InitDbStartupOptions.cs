namespace DynamoGen;

/// <summary>What <see cref="DynamoGenBuilder.InitDbAtStartup"/> may do.</summary>
public sealed class InitDbStartupOptions
{
    /// <summary>
    /// Whether tables are created and completed also on an endpoint that is not on this machine. False by default: the start fails there when something is
    /// missing.
    /// </summary>
    public bool AllowRemote { get; set; }

    /// <summary>How long it may take in all; 30 minutes by default. An orchestrator may lose patience with a program that starts for so long.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(30);
}
