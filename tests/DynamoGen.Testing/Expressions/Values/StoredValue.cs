using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Values as the service takes them in: checked as it checks them, and with numbers spelled as it gives them back.</summary>
public static class StoredValue
{
    // Refuses half a surrogate pair, which has no UTF-8.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The value of an attribute as it is stored.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ExpressionException">
    /// The service does not store it: a number out of its range or precision, an empty set or one with duplicates, an empty name, half a surrogate pair, or more than
    /// 32 levels of nesting, the attribute counted.
    /// </exception>
    public static DynamoValue Of(DynamoValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(value, 1);
    }

    /// <summary>An item as it is stored.</summary>
    /// <param name="item">The item: an M.</param>
    /// <exception cref="ExpressionException">The service does not store it, for the reasons that <see cref="Of(DynamoValue)"/> names.</exception>
    public static DynamoValue OfItem(DynamoValue item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Of(item, 0);
    }

    /// <summary>Refuses an item that is nested more deeply than the service stores.</summary>
    internal static void CheckDepth(DynamoValue item) => CheckDepth(item, 0);

    private static DynamoValue Of(DynamoValue value, int depth)
    {
        RefuseDepth(depth);
        return value.Type switch
        {
            DynamoType.S => DynamoValue.String(Text(value.Text)),
            DynamoType.N => DynamoValue.Number(DynamoNumber.Parse(value.Text).ToString()),
            DynamoType.L => DynamoValue.List([.. value.Elements.Select(element => Of(element, depth + 1))]),
            DynamoType.M => DynamoValue.Map(value.Entries.ToDictionary(entry => Name(entry.Key), entry => Of(entry.Value, depth + 1))),
            DynamoType.SS => Set(value, DynamoType.S),
            DynamoType.NS => Set(value, DynamoType.N),
            DynamoType.BS => Set(value, DynamoType.B),
            _ => value,
        };
    }

    private static DynamoValue Set(DynamoValue set, DynamoType memberType)
    {
        if (set.Elements.Count == 0)
            throw new ExpressionException($"A {set.Type} is empty; the service stores no empty sets.");
        if (set.Elements.FirstOrDefault(member => member.Type != memberType) is { } stranger)
            throw new ExpressionException($"A {set.Type} has a member of type {stranger.Type}.");
        var members = set.Elements.Select(member => Of(member, 1)).ToList();
        if (members.ToHashSet(ValueComparison.ByContent).Count != members.Count)
            throw new ExpressionException($"A {set.Type} contains duplicates.");
        return set.WithMembers(members);
    }

    private static string Name(string name)
    {
        if (name.Length == 0 || Utf8.GetByteCount(Text(name)) > ExpressionLimits.NameBytes)
            throw new ExpressionException($"An attribute name has 1 to {ExpressionLimits.NameBytes} bytes; one of {name.Length} characters was given.");
        return name;
    }

    private static string Text(string text)
    {
        try
        {
            Utf8.GetByteCount(text);
            return text;
        }
        catch (EncoderFallbackException exception)
        {
            throw new ExpressionException($"A text has half a surrogate pair at {exception.Index}, which has no UTF-8.");
        }
    }

    private static void CheckDepth(DynamoValue value, int depth)
    {
        RefuseDepth(depth);
        IEnumerable<DynamoValue> inner = value.Type switch
        {
            DynamoType.L => value.Elements,
            DynamoType.M => value.Entries.Values,
            _ => [],
        };
        foreach (var element in inner)
            CheckDepth(element, depth + 1);
    }

    // The item is on level 0, its attributes on level 1.
    private static void RefuseDepth(int depth)
    {
        if (depth > ExpressionLimits.NestingLevels)
            throw new ExpressionException($"The value is nested deeper than the {ExpressionLimits.NestingLevels} levels that the service stores.");
    }
}
