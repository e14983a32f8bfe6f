namespace DynamoGen.Analyzers;

/// <summary>The most bytes that a value can take, as the service counts them.</summary>
/// <param name="bytes">The bytes; null when nothing bounds them.</param>
/// <param name="isText">Whether it is text that is not bounded, which seldom grows, rather than bytes or a collection.</param>
/// <param name="cause">What is not bounded: a path of member names from the value on, empty for the value itself.</param>
internal readonly struct SizeBound(long? bytes, bool isText = false, string cause = "")
{
    /// <summary>The most that a UTF-16 unit takes in UTF-8.</summary>
    private const int CharacterBytes = 3;

    public long? Bytes { get; } = bytes;

    public bool IsText { get; } = isText;

    public string Cause { get; } = cause;

    public static SizeBound Of(long bytes) => new(bytes);

    public static SizeBound None() => new(null);

    /// <summary>So many characters; null when nobody knows how many.</summary>
    public static SizeBound OfText(long? characters) => new(characters * CharacterBytes, isText: true);

    /// <summary>So many of these, and a fixed part.</summary>
    public SizeBound Times(long count, long beside = 0) => Bytes is { } bytes ? Of((bytes * count) + beside) : this;

    /// <summary>The cause seen from the member that holds the value.</summary>
    public SizeBound Within(string member) => Bytes is null ? new(null, IsText, Cause.Length == 0 ? member : $"{member}.{Cause}") : this;
}
