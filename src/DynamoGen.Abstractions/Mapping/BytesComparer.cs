using System.Diagnostics.CodeAnalysis;

namespace DynamoGen.Mapping;

/// <summary>Compares byte arrays by content: what the members of a binary set are told apart by.</summary>
public sealed class BytesComparer : IEqualityComparer<byte[]>
{
    private BytesComparer() { }

    /// <summary>The comparer.</summary>
    public static BytesComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.AsSpan().SequenceEqual(y));

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] byte[] obj)
    {
        var hash = new HashCode();
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }
}
