using System.Runtime.CompilerServices;

namespace DynamoGen.Testing;

/// <summary>
/// Compares a text with an approved file under <c>_approved</c> beside the test. What differs is written next to it as <c>*.received.*</c>; with the environment variable
/// <c>DYNAMOGEN_APPROVE=1</c> it takes the approved file's place instead.
/// </summary>
public static class Approved
{
    /// <summary>The environment variable that accepts what is received.</summary>
    public const string Switch = "DYNAMOGEN_APPROVE";

    /// <summary>Whether what is received is accepted.</summary>
    public static bool IsApproving => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>Fails unless a text is the approved one. Line ends do not count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The file's name without folder and extension, usually the test's own.</param>
    /// <param name="extension">The file's extension without the dot.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <exception cref="AssertionFailedException">It is not; the message shows the difference.</exception>
    public static void Require(string text, [CallerMemberName] string name = "", string extension = "cs", [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "_approved");
        var stem = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        Require(text, $"{stem}.{extension}", $"{stem}.received.{extension}", approve: IsApproving);
    }

    internal static void Require(string text, string approvedFile, string receivedFile, bool approve)
    {
        text = TextDifference.NormalizeLineEnds(text);
        var approved = File.Exists(approvedFile) ? TextDifference.NormalizeLineEnds(File.ReadAllText(approvedFile)) : null;
        if (text == approved)
        {
            File.Delete(receivedFile);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(approvedFile)!);
        if (approve)
        {
            File.WriteAllText(approvedFile, text);
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, text);
        var difference = approved is null ? $"There is no approved file yet. Received:\n{text}" : TextDifference.Of(approved, text);
        throw new AssertionFailedException($"{approvedFile}\nis not what was received ({Path.GetFileName(receivedFile)}). If it should be, run the test with {Switch}=1.\n{difference}");
    }
}
