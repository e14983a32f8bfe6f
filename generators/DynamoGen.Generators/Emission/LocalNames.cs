using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>The variables of a walk, one a member: named as the member, with a number where two members or a word of the walk itself would collide.</summary>
internal sealed class LocalNames
{
    private static readonly string[] Words =
        ["writer", "reader", "item", "ordinal", "type", "result", "initial", "size", "list", "set", "map", "element", "key", "value", "counted", "i", "elementValue", "valueValue", "_"];

    private readonly string[] names;

    public LocalNames(MappingModel mapping)
    {
        var taken = new HashSet<string>(Words, StringComparer.Ordinal);
        names = mapping.Members.Select(member =>
        {
            var name = Camel(member.Name);
            var free = name;
            for (var i = 2; !taken.Add(free); i++)
                free = $"{name}{i}";
            taken.Add($"has{Pascal(free)}");
            return Parsing.TypeNamer.Escape(free);
        }).ToArray();
    }

    public string this[int ordinal] => names[ordinal];

    /// <summary>The variable that says whether the attribute was there.</summary>
    public string Has(int ordinal) => $"has{Pascal(names[ordinal].TrimStart('@'))}";

    public static string Camel(string name)
    {
        name = name.TrimStart('@');
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
