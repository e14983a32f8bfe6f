using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Harness;

public sealed class ApprovedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("approved");

    private string ApprovedFile => Path.Combine(folder.FullName, "A.approved.cs");

    private string ReceivedFile => Path.Combine(folder.FullName, "A.received.cs");

    [Fact]
    public void An_equal_text_passes_whatever_its_line_ends()
    {
        File.WriteAllText(ApprovedFile, "a\r\nb");

        Approved.Require("a\nb", ApprovedFile, ReceivedFile, approve: false);
    }

    [Fact]
    public void Another_text_fails_shows_the_difference_and_is_written_beside()
    {
        File.WriteAllText(ApprovedFile, "a\nb\nc");

        var failure = Assert.Throws<AssertionFailedException>(() => Approved.Require("a\nx\nc", ApprovedFile, ReceivedFile, approve: false));

        Assert.Contains("  a\n- b\n+ x\n  c\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nx\nc", File.ReadAllText(ReceivedFile));
    }

    [Fact]
    public void A_text_without_an_approved_file_fails() =>
        Assert.Throws<AssertionFailedException>(() => Approved.Require("a", ApprovedFile, ReceivedFile, approve: false));

    [Fact]
    public void Approving_takes_the_received_text()
    {
        File.WriteAllText(ApprovedFile, "a");
        File.WriteAllText(ReceivedFile, "b");

        Approved.Require("b", ApprovedFile, ReceivedFile, approve: true);

        Assert.Equal("b", File.ReadAllText(ApprovedFile));
        Assert.False(File.Exists(ReceivedFile));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
