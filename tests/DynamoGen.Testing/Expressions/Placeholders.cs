using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>The names and values that the expressions of one request stand on, and which of them were used.</summary>
/// <remarks><c>ExpressionAttributeNames</c> and <c>ExpressionAttributeValues</c> of a request.</remarks>
public sealed class Placeholders
{
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, DynamoValue> values = [];
    private readonly HashSet<string> used = [];

    /// <summary>Takes the placeholders of a request.</summary>
    /// <param name="names">The attribute names by placeholder (<c>#status</c>); null for none.</param>
    /// <param name="values">The values by placeholder (<c>:limit</c>); null for none.</param>
    /// <exception cref="ExpressionException">There is a map without entries, or a placeholder, name or value that the service refuses.</exception>
    public Placeholders(IReadOnlyDictionary<string, string>? names = null, IReadOnlyDictionary<string, DynamoValue>? values = null)
    {
        if (names is { Count: 0 } || values is { Count: 0 })
            throw new ExpressionException($"ExpressionAttribute{(names is { Count: 0 } ? "Names" : "Values")} must not be empty; leave it out.");
        foreach (var (placeholder, name) in names ?? new Dictionary<string, string>())
            this.names.Add(Check(placeholder, '#', "ExpressionAttributeNames"), NotEmpty(name, placeholder));
        foreach (var (placeholder, value) in values ?? new Dictionary<string, DynamoValue>())
            this.values.Add(Check(placeholder, ':', "ExpressionAttributeValues"), Stored(value, placeholder));
    }

    /// <summary>Refuses placeholders that none of the expressions read so far has used, as the service does.</summary>
    /// <exception cref="ExpressionException">There are some; the message names them.</exception>
    public void RequireAllUsed()
    {
        RequireUsed(names.Keys, "ExpressionAttributeNames");
        RequireUsed(values.Keys, "ExpressionAttributeValues");
    }

    /// <summary>The name behind a placeholder, which is used from now on; null where it is not defined.</summary>
    internal string? Name(string placeholder)
    {
        used.Add(placeholder);
        return names.GetValueOrDefault(placeholder);
    }

    /// <summary>The value behind a placeholder, which is used from now on; null where it is not defined.</summary>
    internal DynamoValue? Value(string placeholder)
    {
        used.Add(placeholder);
        return values.GetValueOrDefault(placeholder);
    }

    private static string Check(string placeholder, char sign, string map)
    {
        if (placeholder.Length < 2 || placeholder[0] != sign || Tokenizer.WordEnd(placeholder, 1) < placeholder.Length)
            throw new ExpressionException($"{map} contains the invalid key '{placeholder}'; keys are '{sign}' and letters, digits and underscores.");
        if (placeholder.Length > ExpressionLimits.PlaceholderBytes)
            throw new ExpressionException($"{map} contains a key of {placeholder.Length} bytes; {ExpressionLimits.PlaceholderBytes} are the most.");
        return placeholder;
    }

    private static string NotEmpty(string name, string placeholder) =>
        name.Length > 0 ? name : throw new ExpressionException($"ExpressionAttributeNames contains an empty name for {placeholder}.");

    private static DynamoValue Stored(DynamoValue value, string placeholder)
    {
        try
        {
            return StoredValue.Of(value);
        }
        catch (ExpressionException exception)
        {
            throw new ExpressionException($"ExpressionAttributeValues contains an invalid value for {placeholder}: {exception.Message}");
        }
    }

    private void RequireUsed(IEnumerable<string> placeholders, string map)
    {
        var unused = placeholders.Where(placeholder => !used.Contains(placeholder)).ToList();
        if (unused.Count > 0)
            throw new ExpressionException($"{map} has placeholders that no expression uses: {string.Join(", ", unused)}.");
    }
}
