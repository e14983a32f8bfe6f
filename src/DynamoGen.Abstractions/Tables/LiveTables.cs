namespace DynamoGen.Tables;

/// <summary>What an endpoint has of the tables that a plan is about. Data only.</summary>
public sealed class LiveTables
{
    private readonly Dictionary<string, LiveTable> byName = new(StringComparer.Ordinal);

    /// <summary>Puts live tables together.</summary>
    /// <param name="tables">The tables that exist; of two with one name the later one counts.</param>
    /// <param name="unsupported">What the endpoint knows nothing of, as emulators do.</param>
    public LiveTables(IEnumerable<LiveTable> tables, TableFeatures unsupported = TableFeatures.None)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var table in tables)
            byName[table.Name] = table;
        Unsupported = unsupported;
    }

    /// <summary>What the endpoint knows nothing of; a plan shows it as such and never as a difference.</summary>
    public TableFeatures Unsupported { get; }

    /// <summary>The table of that physical name; null when there is none.</summary>
    /// <param name="name">The physical name; case counts.</param>
    public LiveTable? Find(string name) => byName.GetValueOrDefault(name);
}
