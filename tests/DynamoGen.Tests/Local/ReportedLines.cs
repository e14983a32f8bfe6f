namespace DynamoGen.Tests.LocalDatabase;

/// <summary>Keeps what was reported, in order.</summary>
internal sealed class ReportedLines : List<string>, IProgress<string>
{
    public void Report(string value) => Add(value);
}
