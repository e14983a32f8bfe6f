namespace DynamoGen.Mapping;

/// <summary>Writes the attributes that a type keeps without declaring them. For generated code.</summary>
public static class UndeclaredEntries
{
    /// <summary>Writes each as an attribute of the map that is open.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer, after the declared attributes.</param>
    /// <param name="names">The attribute names that the type declares.</param>
    /// <param name="entries">The attributes; null counts as none.</param>
    /// <exception cref="MappingException">One of them has a declared name, or cannot be stored.</exception>
    public static void Write<TWriter>(ref TWriter writer, AttributeNames names, IEnumerable<KeyValuePair<string, DynamoValue>>? entries) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(names);
        if (entries is null)
            return;
        foreach (var (name, value) in entries)
        {
            if (names.Find(name) >= 0)
                throw MappingException.Unstorable($"the unknown attributes hold '{name}', which the type declares: one value would hide the other. Set the member, and remove the entry.");
            writer.Name(name);
            if (value is null)
                writer.Null();
            else
                DynamoValueConverter.Write(ref writer, value);
        }
    }
}
