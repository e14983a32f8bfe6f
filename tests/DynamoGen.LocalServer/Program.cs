// A database for as long as this program runs: prints the endpoint as its one line of output, and ends when its input does or on Ctrl+C.
// Usage: DynamoGen.LocalServer [data folder or -] [cache folder]
using DynamoGen.Local;

var options = new DynamoDbLocalOptions
{
    DataFolder = args.ElementAtOrDefault(0) is { } data and not "-" ? data : null,
    CacheFolder = args.ElementAtOrDefault(1),
    IgnoreEnvironmentEndpoint = true,
    Progress = new StandardError(),
};
try
{
    await using var db = await DynamoDbLocal.StartAsync(options);
    Console.WriteLine(db.Endpoint.AbsoluteUri);
    await Console.In.ReadToEndAsync();
    return 0;
}
catch (DynamoDbLocalException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

/// <summary>Writes each line at once and in order, which <see cref="Progress{T}"/> does not promise.</summary>
internal sealed class StandardError : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
