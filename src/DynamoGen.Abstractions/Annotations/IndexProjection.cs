namespace DynamoGen;

/// <summary>Which attributes a secondary index holds. Keys of the table and of the index are always there.</summary>
public enum IndexProjection
{
    /// <summary>All attributes: queries return whole items.</summary>
    All,

    /// <summary>Only the keys.</summary>
    KeysOnly,

    /// <summary>The keys and the members named by <c>Include</c>.</summary>
    Include,
}
