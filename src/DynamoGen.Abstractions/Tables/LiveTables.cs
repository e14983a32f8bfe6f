namespace DynamoGen.Tables;

/// <summary>What an endpoint has of the tables that a plan is about. Data only.</summary>
/// <param name="tables">The tables that exist.</param>
/// <param name="unsupported">What the endpoint knows nothing of, as emulators do.</param>
public sealed class LiveTables(IEnumerable<LiveTable> tables, TableFeatures unsupported = TableFeatures.None)
{
    private readonly Dictionary<string, LiveTable> byName = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>What the endpoint knows nothing of; a plan shows it as such and never as a difference.</summary>
    public TableFeatures Unsupported { get; } = unsupported;

    /// <summary>The table of that physical name; null when there is none.</summary>
    /// <param name="name">The physical name; case counts.</param>
    public LiveTable? Find(string name) => byName.GetValueOrDefault(name);
}
