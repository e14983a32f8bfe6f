namespace DynamoGen.Mapping;

/// <summary>Tells which shape of its type an item was written in. For generated code.</summary>
public static class ItemShape
{
    private const int First = 1;

    /// <summary>Reads the number of an item's shape ahead of the item.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="ahead">A copy of the item's reader, before the item's map; it is read to the end, because the attribute may come last.</param>
    /// <param name="names">The attribute names of the type.</param>
    /// <param name="ordinal">Which of them holds the number.</param>
    /// <returns>The number; that of the first shape where the item has none.</returns>
    public static int Read<TReader>(TReader ahead, AttributeNames names, int ordinal) where TReader : struct, IAttributeReader, allows ref struct
    {
        var shape = First;
        ahead.BeginMap();
        var at = -1;
        while (ahead.NextMember(names, ref at))
            if (at == ordinal)
                shape = ahead.ReadNumber<int>();
            else
                ahead.Skip();
        return shape;
    }

    /// <summary>The error of an item in a shape that this program does not know.</summary>
    /// <param name="shape">The item's shape.</param>
    /// <param name="newest">The newest one that is known.</param>
    public static MappingException Unknown(int shape, int newest) =>
        MappingException.Unexpected(FormattableString.Invariant($"an item of shape 1 to {newest}"), FormattableString.Invariant($"one of shape {shape}, as a newer program writes it"));
}
