using System.Collections.Immutable;
using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Parsing;

/// <summary>What one item type says of its table, and its names there.</summary>
/// <param name="Table">What it says.</param>
/// <param name="ItemTypes">Its name; those of all types of a hierarchy that are told apart by <c>_type</c>.</param>
/// <param name="IsMarked">Whether its items say their type even when the table is theirs alone.</param>
internal sealed record TableUse(TableModel Table, EquatableArray<string> ItemTypes, bool IsMarked);

/// <summary>Puts together the tables of an assembly.</summary>
internal static class TablesAssembler
{
    public static TablesModel Assemble(ImmutableArray<TableUse> uses)
    {
        var tables = new List<MergedTable>();
        var disagreements = new List<string>();
        var properties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in uses.GroupBy(use => use.Table.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            TableModel? table = null;
            var agrees = true;
            foreach (var use in group.OrderBy(use => use.ItemTypes[0], StringComparer.Ordinal))
            {
                if (table is null)
                    table = use.Table;
                else if (TableMerger.Merge(table, use.Table) is ({ } merged, null))
                    table = merged;
                else
                    agrees = false;
            }

            var types = group.SelectMany(use => use.ItemTypes).OrderBy(type => type, StringComparer.Ordinal).ToList();
            if (!agrees || types.Distinct().Count() < types.Count)
                disagreements.Add(group.Key);
            else if (types.Count > 1 || table!.UsesTemplates || group.Any(use => use.IsMarked))
                tables.Add(new(WithItemType(table!), Property(group.Key, properties), types.ToEquatableArray()));
            else
                tables.Add(new(table, Property(group.Key, properties), EquatableArray<string>.Empty));
        }

        return new(tables.ToEquatableArray(), disagreements.ToEquatableArray());
    }

    /// <summary>The table with the mark of an item's type in each index that holds chosen attributes, so that its queries find their own type.</summary>
    private static TableModel WithItemType(TableModel table) => table with
    {
        Indexes = table.Indexes
            .Select(index => index.Projection == IndexModel.Include ? index with { Added = index.Added.Append(TableModel.ItemTypeAttribute).ToEquatableArray() } : index)
            .ToEquatableArray(),
    };

    private static string Property(string table, HashSet<string> taken)
    {
        var name = $"{NameRules.Identifier(table)}Table";
        for (var i = 2; !taken.Add(name); i++)
            name = $"{NameRules.Identifier(table)}{i}Table";
        return name;
    }
}
