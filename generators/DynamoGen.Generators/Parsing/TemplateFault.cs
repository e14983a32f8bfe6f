namespace DynamoGen.Generators.Parsing;

/// <summary>Why a member cannot be in a key template as it stands there.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Zeros">The format that a number lacks; null where that is not what is wrong.</param>
internal sealed record TemplateFault(string Reason, string? Zeros = null)
{
    /// <summary>The property of a diagnostic that holds the place in the template.</summary>
    public const string HoleProperty = "Hole";

    /// <summary>The property of a diagnostic that holds what the place should be.</summary>
    public const string PaddedProperty = "Padded";

    public static implicit operator TemplateFault(string reason) => new(reason);
}
