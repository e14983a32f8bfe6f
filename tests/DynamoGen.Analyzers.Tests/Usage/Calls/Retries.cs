namespace DynamoGen.Analyzers.Tests.Usage;

/// <summary>Members that see policies of Polly, one of which retries.</summary>
internal static class Retries
{
    private const string Polly = """

        namespace Polly
        {
            class AsyncRetryPolicy { public Task<T> ExecuteAsync<T>(Func<Task<T>> action) => action(); }
            class AsyncTimeoutPolicy { public Task<T> ExecuteAsync<T>(Func<Task<T>> action) => action(); }
        }
        """;

    /// <summary>Verifies what a rule reports of a member.</summary>
    public static Task VerifyAsync(string rule, string member) =>
        Calls.VerifyMemberAsync(rule, $"readonly Polly.AsyncRetryPolicy retry = new(); readonly Polly.AsyncTimeoutPolicy timeout = new(); object Policies => (retry, timeout); {member}", Polly);
}
