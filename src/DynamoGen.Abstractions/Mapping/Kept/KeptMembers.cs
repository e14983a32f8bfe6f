namespace DynamoGen.Mapping;

/// <summary>Which attributes of a type's items the client keeps. For generated code.</summary>
public sealed record KeptMembers
{
    /// <summary>None.</summary>
    public static KeptMembers None { get; } = new();

    /// <summary>The attribute with <see cref="VersionAttribute"/>.</summary>
    public string? Version { get; init; }

    /// <summary>The attribute with <see cref="CreatedAtAttribute"/>.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>The attribute with <see cref="UpdatedAtAttribute"/>.</summary>
    public string? UpdatedAt { get; init; }

    /// <summary>The attribute with <see cref="WriteIdAttribute"/>.</summary>
    public string? WriteId { get; init; }

    /// <summary>Whether the key of an index is made of <see cref="CreatedAt"/>, so that neither may change without the other.</summary>
    public bool IndexesCreatedAt { get; init; }

    /// <summary>The attributes with <see cref="CounterAttribute"/>.</summary>
    public IReadOnlyList<string> Counters { get; init; } = [];
}
