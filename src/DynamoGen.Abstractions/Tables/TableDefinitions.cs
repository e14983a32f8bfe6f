namespace DynamoGen.Tables;

/// <summary>Puts the definitions of several models together.</summary>
public static class TableDefinitions
{
    /// <summary>
    /// The definitions of several models, one for each table name, in the order of the names. Models that name the same table are merged: their indexes, tags
    /// and item
    /// types are put together; a setting that only one of them declares is taken from there.
    /// </summary>
    /// <param name="models">The models.</param>
    /// <exception cref="InvalidRequestException">Two models disagree on a table; the message names the table, the models and what each says.</exception>
    public static IReadOnlyList<TableDefinition> Merge(params IEnumerable<ModelTables> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var merged = new SortedDictionary<string, (string Models, TableDefinition Definition)>(StringComparer.Ordinal);
        foreach (var (model, tables) in models)
        {
            foreach (var table in tables)
            {
                if (!merged.TryGetValue(table.Name, out var first))
                    merged[table.Name] = (model, table);
                else if (!ReferenceEquals(first.Definition, table))
                    merged[table.Name] = ($"{first.Models} and {model}", new TableMerge(first.Models, first.Definition, model, table).Merge());
            }
        }

        return [.. merged.Values.Select(entry => entry.Definition)];
    }
}
