using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Parsing;

/// <summary>Compares how two item types make their partition keys.</summary>
internal static class PartitionShape
{
    /// <summary>Whether the same values make the same key, whatever the members are called.</summary>
    public static bool IsSame(ItemModel one, ItemModel other) => (one.PartitionKey.Template, other.PartitionKey.Template) switch
    {
        (null, null) => IsSame(one, one.PartitionKey.Member!.Value, other, other.PartitionKey.Member!.Value),
        ({ } template, { } same) => template.End == same.End && template.Members.Count == same.Members.Count
            && Enumerable.Range(0, template.Members.Count).All(i => IsSame(one, template, other, same, i)),
        _ => false,
    };

    private static bool IsSame(ItemModel one, KeyTemplateModel template, ItemModel other, KeyTemplateModel same, int position)
    {
        var (a, b) = (template.Members[position], same.Members[position]);
        return a with { Ordinal = 0 } == b with { Ordinal = 0 }
            && template.Ordinals.ToList().IndexOf(a.Ordinal) == same.Ordinals.ToList().IndexOf(b.Ordinal)
            && IsSame(one, a.Ordinal, other, b.Ordinal);
    }

    private static bool IsSame(ItemModel one, int ordinal, ItemModel other, int otherOrdinal) =>
        one.Mapping.Members[ordinal].Value is ScalarValue a && other.Mapping.Members[otherOrdinal].Value is ScalarValue b
        && Simple(a.TypeName) == Simple(b.TypeName) && a.Letter == b.Letter && Simple(a.Converter.Name) == Simple(b.Converter.Name);

    /// <summary>Files of different namespaces name a type differently.</summary>
    private static string Simple(string name) => name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
}
