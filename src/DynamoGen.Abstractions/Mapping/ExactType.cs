namespace DynamoGen.Mapping;

/// <summary>Keeps a mapping from cutting down instances of derived types. For generated code.</summary>
public static class ExactType
{
    /// <summary>Refuses an instance of a derived type, whose own members the mapping does not know.</summary>
    /// <typeparam name="T">The mapped type.</typeparam>
    /// <param name="item">The instance.</param>
    /// <exception cref="MappingException">It is of a derived type.</exception>
    public static void Require<T>(T item) where T : class
    {
        if (item.GetType() != typeof(T))
            throw MappingException.Unstorable($"is a {item.GetType().Name}, but declared as {typeof(T).Name}: the members that {item.GetType().Name} adds would be lost. Seal {typeof(T).Name}, or declare the member as what it holds.");
    }

    /// <summary>The error of an instance of a type that its hierarchy does not list.</summary>
    /// <param name="item">The instance.</param>
    /// <param name="hierarchy">The base of the hierarchy.</param>
    /// <param name="listed">The types that it lists, for people.</param>
    public static MappingException Unlisted(object item, string hierarchy, string listed)
    {
        ArgumentNullException.ThrowIfNull(item);
        var type = item.GetType().Name;
        return MappingException.Unstorable($"is a {type}, and {hierarchy} lists only {listed}: nobody could read it back. List it as [DerivedItem<{type}>(…)] on {hierarchy}.");
    }
}
