using System.Globalization;
using System.Text;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Keys;

/// <summary>The service's rules for key values ("Constraints in Amazon DynamoDB"), checked before anything is sent.</summary>
internal static class KeyRules
{
    /// <summary>What is wrong with the key attributes of an item; null when nothing is.</summary>
    /// <param name="keys">The key attributes.</param>
    /// <param name="values">Their values by slot.</param>
    /// <param name="withIndexes">Whether the keys of the indexes are checked too.</param>
    public static string? Fault(TableKeys keys, DynamoValue?[] values, bool withIndexes)
    {
        foreach (var use in keys.Uses)
        {
            if (use.Index is not null && !withIndexes)
                break;
            if (Fault(use, values[use.Slot]) is { } fault)
                return fault;
        }
        return null;
    }

    /// <summary>What is wrong with a value that a query gives for a key; null when nothing is.</summary>
    public static string? Fault(KeyUse use, DynamoValue? value)
    {
        var what = $"The attribute '{use.Attribute.Name}' is {use}";
        if (value is null)
            return use.Index is null ? $"{what}, and the item has none. Give it a value." : null;
        if (value.Type != Type(use.Attribute.Type))
            return $"{what}, which is of type {Type(use.Attribute.Type)}, and it is written as {value.Type}. {(value.Type == DynamoType.NULL ? Absent(use) : "Store the member as the declared type.")}";
        var bytes = value.Type switch { DynamoType.S => Encoding.UTF8.GetByteCount(value.Text), DynamoType.B => value.Bytes.Length, _ => 1 };
        if (bytes == 0)
            return $"{what}, and it is empty. {Absent(use)}";
        return bytes > use.MaxBytes
            ? string.Create(CultureInfo.InvariantCulture, $"{what}, and it has {bytes} bytes; a {use.Role} has at most {use.MaxBytes}. Shorten it, or key the item by a hash of it.")
            : null;
    }

    private static string Absent(KeyUse use) =>
        use.Index is null ? "Give it a value." : "Give it a value, or leave the member null without writing NULL, which keeps the item out of the index.";

    private static DynamoType Type(KeyAttributeType type) => type switch
    {
        KeyAttributeType.String => DynamoType.S,
        KeyAttributeType.Number => DynamoType.N,
        _ => DynamoType.B,
    };
}
