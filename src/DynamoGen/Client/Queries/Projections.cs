using System.Globalization;

namespace DynamoGen.Queries;

/// <summary>Renders what a read asks for: the attributes of a projection, and always the key, since an item of which nothing is projected looks like none.</summary>
internal static class Projections
{
    /// <summary>The expression, every name under an alias.</summary>
    /// <param name="attributes">The attributes that are wanted.</param>
    /// <param name="keyAttributes">The attributes of the key.</param>
    /// <param name="names">Takes the aliases.</param>
    public static string Render(IEnumerable<string> attributes, IEnumerable<string> keyAttributes, IDictionary<string, string> names)
    {
        var aliases = new List<string>();
        foreach (var attribute in attributes.Union(keyAttributes, StringComparer.Ordinal))
        {
            var alias = string.Create(CultureInfo.InvariantCulture, $"#get{aliases.Count}");
            names.Add(alias, attribute);
            aliases.Add(alias);
        }
        return string.Join(", ", aliases);
    }
}
