namespace DynamoGen.Testing;

/// <summary>A source file of a test.</summary>
/// <param name="Path">Its path, by which it is replaced and shown.</param>
/// <param name="Text">Its text.</param>
public sealed record TestSource(string Path, string Text)
{
    /// <summary>The path of a source that was given without one.</summary>
    public const string DefaultPath = "Source.cs";

    /// <summary>A source that needs no path of its own.</summary>
    /// <param name="text">Its text.</param>
    public static implicit operator TestSource(string text) => new(DefaultPath, text);
}
