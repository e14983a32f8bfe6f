namespace DynamoGen.Analyzers;

/// <summary>The most bytes that a value can take, as the service counts them.</summary>
/// <param name="bytes">The bytes; null when nothing bounds them.</param>
/// <param name="cause">What is not bounded: a path of member names from the value on, empty for the value itself.</param>
internal readonly struct SizeBound(long? bytes, string cause = "")
{
    public long? Bytes { get; } = bytes;

    public string Cause { get; } = cause;

    public static SizeBound Of(long bytes) => new(bytes);

    public static SizeBound None(string cause = "") => new(null, cause);

    /// <summary>So many of these, and a fixed part.</summary>
    public SizeBound Times(long count, long beside = 0) => Bytes is { } bytes ? Of((bytes * count) + beside) : this;

    /// <summary>The cause seen from the member that holds the value.</summary>
    public SizeBound Within(string member) => Bytes is null ? None(Cause.Length == 0 ? member : $"{member}.{Cause}") : this;
}
