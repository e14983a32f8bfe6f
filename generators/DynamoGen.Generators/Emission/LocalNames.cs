using System.Text.RegularExpressions;
using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>The variables of a walk, one a member: named as the member, with a number where two members or a word of the walk itself would collide.</summary>
internal sealed class LocalNames
{
    /// <summary>The variables of the walk itself; those of collections carry their depth, and a flag stands beside a member.</summary>
    private static readonly Regex Words =
        new(@"^(writer|reader|item|ordinal|type|unknown|unknownShape|undeclared|result|initial|_|(list|set|map|element|key|value|counted|i|sizeOf)\d*(Value)?)$");

    private readonly string[] names;

    public LocalNames(MappingModel mapping)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        names = mapping.Members.Select(member =>
        {
            var name = Camel(member.Name);
            if (Words.IsMatch(name))
                name += "Member";
            var free = name;
            for (var i = 2; taken.Contains(free) || taken.Contains(Flag(free)); i++)
                free = $"{name}{i}";
            taken.Add(free);
            taken.Add(Flag(free));
            return Parsing.TypeNamer.Escape(free);
        }).ToArray();
    }

    public string this[int ordinal] => names[ordinal];

    /// <summary>The variable that says whether the attribute was there.</summary>
    public string Has(int ordinal) => Flag(names[ordinal].TrimStart('@'));

    public static string Camel(string name)
    {
        name = name.TrimStart('@');
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static string Flag(string name) => $"has{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
}
