using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>A value cannot be stored, or a stored value cannot be read into its member. Nothing was sent, or nothing of the answer was lost; never retried.</summary>
public sealed class MappingException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public MappingException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong with the value.</param>
    public MappingException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What is wrong with the value.</param>
    /// <param name="innerException">What it was caused by.</param>
    public MappingException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>Where in the item: attribute names, list positions and map keys, such as <c>Address.Lines[2]</c>.</summary>
    public string? AttributePath { get; init; }

    /// <summary>What the member needs, such as <c>N (System.Int32)</c>.</summary>
    public string? Expected { get; init; }

    /// <summary>What was there, such as <c>S</c> or <c>nothing</c>.</summary>
    public string? Actual { get; init; }

    /// <inheritdoc/>
    internal override string Reason => AttributePath is null ? base.Reason : $"{AttributePath}: {base.Reason}";

    /// <summary>An attribute has another type, or another content, than its member needs. For generated code, readers and converters.</summary>
    /// <param name="expected">What the member needs.</param>
    /// <param name="actual">What was there.</param>
    public static MappingException Unexpected(string expected, string actual) => new($"expected {expected}, found {actual}.") { Expected = expected, Actual = actual };

    /// <summary>An attribute that its member cannot do without is missing. For generated code.</summary>
    /// <param name="names">The type's attribute names.</param>
    /// <param name="ordinal">Which of them is missing.</param>
    /// <param name="expected">What the member needs.</param>
    public static MappingException Missing(AttributeNames names, int ordinal, string expected)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new($"expected {expected}, found nothing: the attribute is missing and the member is required.") { AttributePath = names[ordinal], Expected = expected, Actual = "nothing" };
    }

    /// <summary>A member that is never null is null. For generated code.</summary>
    /// <param name="names">The type's attribute names.</param>
    /// <param name="ordinal">Which of them.</param>
    public static MappingException NullMember(AttributeNames names, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new("is null, but the member is required: without its attribute the item could not be read back. Give it a value, or declare it as nullable.") { AttributePath = names[ordinal] };
    }

    /// <summary>A set holds null. For generated code.</summary>
    public static MappingException NullInSet() => new("a set holds null, and a DynamoDB set has no place for it. Remove it, or declare a list.");

    /// <summary>A member holds a value that DynamoDB cannot store, or that would not be read back equal. For generated code, writers and converters.</summary>
    /// <param name="reason">What is wrong with the value, and what to do.</param>
    public static MappingException Unstorable(string reason) => new(reason);

    /// <summary>The same exception with the place where it happened, found by walking the item once more.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The path of the container or value that was being mapped.</param>
    internal MappingException At(string? table, string? path) =>
        new(base.Reason, InnerException)
        {
            Table = table,
            AttributePath = (path, AttributePath) switch { (null or "", var own) => own, (var p, null) => p, var (p, own) => $"{p}.{own}" },
            Expected = Expected,
            Actual = Actual,
            Operation = Operation,
            Key = Key,
        };
}
