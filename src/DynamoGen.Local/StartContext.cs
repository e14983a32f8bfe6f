namespace DynamoGen.Local;

/// <summary>What the ways to a server share while one of them is looked for.</summary>
internal sealed class StartContext(DynamoDbLocalOptions options, HostEnvironment host)
{
    public const string LicenseAddress = "https://aws.amazon.com/dynamodb/dynamodblocallicense/";

    private readonly List<string> reasons = [];

    public DynamoDbLocalOptions Options { get; } = options;

    public HostEnvironment Host { get; } = host;

    /// <summary>Why the ways tried so far cannot be taken, one line each.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    public void Report(string line) => Options.Progress?.Report(line);

    /// <summary>Notes why a way cannot be taken, for the error that is thrown when none can.</summary>
    public void Unavailable(string reason) => reasons.Add(reason);
}
