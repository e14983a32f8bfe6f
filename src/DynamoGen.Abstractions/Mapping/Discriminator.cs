namespace DynamoGen.Mapping;

/// <summary>Tells which type of a hierarchy, or of a table, a value is of. For generated code.</summary>
public static class Discriminator
{
    /// <summary>The attribute that tells the types of a shared table apart.</summary>
    public static AttributeNames ItemType { get; } = new("_type");

    /// <summary>Reads the attribute that says the type ahead of the value.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="ahead">A copy of the value's reader, before its map. It is read up to the attribute, which DynamoGen writes first and others may write anywhere.</param>
    /// <param name="names">The attribute, as the only name.</param>
    /// <returns>What it says; null where it is missing.</returns>
    /// <exception cref="MappingException">It is no text.</exception>
    public static string? Read<TReader>(TReader ahead, AttributeNames names) where TReader : struct, IAttributeReader, allows ref struct
    {
        ahead.BeginMap();
        var ordinal = -1;
        while (ahead.NextMember(names, ref ordinal))
            if (ordinal >= 0)
                return ahead.ReadString();
            else
                ahead.Skip();
        return null;
    }

    /// <summary>The error of a value that does not say a known type.</summary>
    /// <param name="value">What it says; null when nothing.</param>
    /// <param name="names">The attribute, as the only name.</param>
    /// <param name="known">What it may say, for people.</param>
    public static MappingException Unknown(string? value, AttributeNames names, string known)
    {
        ArgumentNullException.ThrowIfNull(names);
        return value is null
            ? new($"expected {known}, found nothing: the attribute that says the type is missing.") { AttributePath = names[0], Expected = known, Actual = "nothing" }
            : MappingException.Unexpected($"{known} as '{names[0]}'", $"'{value}'");
    }
}
