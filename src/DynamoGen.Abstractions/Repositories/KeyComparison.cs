namespace DynamoGen;

/// <summary>The comparisons that a query can make on a sort key.</summary>
public enum KeyComparison
{
    /// <summary>Every key.</summary>
    All,

    /// <summary>Keys equal to the bound.</summary>
    Equal,

    /// <summary>Keys below the bound.</summary>
    Less,

    /// <summary>Keys up to the bound, the bound included.</summary>
    LessOrEqual,

    /// <summary>Keys above the bound.</summary>
    Greater,

    /// <summary>Keys from the bound on, the bound included.</summary>
    GreaterOrEqual,

    /// <summary>Keys between two bounds, both included.</summary>
    Between,

    /// <summary>Keys that begin with the bound.</summary>
    StartsWith,
}
