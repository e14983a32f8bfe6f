namespace DynamoGen.Local;

/// <summary>The first way: a server that somebody else runs, named by the variable that AWS's SDKs read too.</summary>
internal static class EnvironmentEndpoint
{
    public const string VariableName = "AWS_ENDPOINT_URL_DYNAMODB";

    /// <summary>Finds the named server and waits until it answers; null when none is named, or none is wanted.</summary>
    /// <exception cref="DynamoDbLocalException">The value is no address, or nothing answers there in time.</exception>
    public static async Task<RunningServer?> TryFindAsync(StartContext context, CancellationToken cancellationToken)
    {
        if (context.Options.IgnoreEnvironmentEndpoint || context.Host.Variable(VariableName) is not { } value)
        {
            context.Unavailable(VariableName + (context.Options.IgnoreEnvironmentEndpoint ? " is ignored, as the options say" : " is not set"));
            return null;
        }
        if (!Uri.TryCreate(value, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            throw new DynamoDbLocalException($"{VariableName} is '{value}', which is no http address such as http://localhost:8000.");

        context.Report($"Using {endpoint} from {VariableName}{(context.Options.DataFolder is null ? "" : "; the data folder is left to that server")}.");
        var answer = await ServerProbe.WaitAsync(
            endpoint, origin: "", context.Options.StartupTimeout, hopeless: () => false, cancellationToken).ConfigureAwait(false);
        if (answer == ProbeAnswer.None)
        {
            throw new DynamoDbLocalException(
                $"Nothing answers at {endpoint}, which {VariableName} names ({context.Options.StartupSeconds}). " +
                $"Start that server, or remove the variable to have one started.");
        }
        return new RunningServer(endpoint, DynamoDbLocalSource.Environment, Process: null);
    }
}
