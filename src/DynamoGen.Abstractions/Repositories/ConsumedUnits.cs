using System.Collections.ObjectModel;

namespace DynamoGen;

/// <summary>What a request consumed of one table, as the service reports it.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Read">Read units of the table and its indexes.</param>
/// <param name="Write">Write units of the table and its indexes.</param>
public readonly record struct ConsumedUnits(string Table, double Read, double Write)
{
    /// <summary>How much of it indexes consumed, by the names of those that did: read units of a request that reads, write units of one that writes.</summary>
    public IReadOnlyDictionary<string, double> Indexes { get => field ?? ReadOnlyDictionary<string, double>.Empty; init; }
}
