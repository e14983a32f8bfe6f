using DynamoGen.Local.Processes;

namespace DynamoGen.Local.Java;

/// <summary>Finds a Java that runs: that of <c>JAVA_HOME</c>, else the one on the PATH.</summary>
internal static class JavaProgram
{
    /// <summary>
    /// The path of a Java that answers when asked for its version, or null with the reason noted. On macOS a placeholder without a Java stands on the PATH.
    /// </summary>
    public static async Task<string?> FindAsync(StartContext context, CancellationToken cancellationToken)
    {
        string?[] places =
        [
            context.Host.Variable("JAVA_HOME") is { } home ? HostEnvironment.FindIn(Path.Combine(home, "bin"), "java") : null,
            context.Host.FindProgram("java"),
        ];
        var reason = "Java: no 'java' in JAVA_HOME or on the PATH";
        foreach (var java in places.OfType<string>())
        {
            var version = await Command.RunAsync(java, ["-version"], workingFolder: null, cancellationToken).ConfigureAwait(false);
            if (version.ExitCode == 0)
                return java;
            reason = $"Java: '{java} -version' fails: {version.Complaint}";
        }
        context.Unavailable(reason);
        return null;
    }
}
