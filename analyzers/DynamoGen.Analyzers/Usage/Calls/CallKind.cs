namespace DynamoGen.Analyzers;

/// <summary>What a call does.</summary>
internal enum CallKind
{
    /// <summary>Something that no rule tells apart.</summary>
    Other,

    /// <summary>Reads one item by its key.</summary>
    Get,

    /// <summary>Stores one whole item.</summary>
    Put,

    /// <summary>Changes one item.</summary>
    Update,

    /// <summary>Deletes one item.</summary>
    Delete,

    /// <summary>Queries.</summary>
    Query,

    /// <summary>Scans.</summary>
    Scan,

    /// <summary>Reads one page of a search.</summary>
    NextSet,

    /// <summary>Reads all that is left of a search, or all of a query.</summary>
    Rest,

    /// <summary>Counts the items of a query.</summary>
    Count,

    /// <summary>Reads items in a batch.</summary>
    BatchGet,

    /// <summary>Writes items in a batch.</summary>
    BatchWrite,

    /// <summary>Runs a statement of PartiQL.</summary>
    Statement,

    /// <summary>Runs statements of PartiQL in a batch.</summary>
    BatchStatements,

    /// <summary>Writes items in a transaction.</summary>
    TransactWrite,

    /// <summary>Makes another query of a query.</summary>
    Refine,

    /// <summary>Reads how a table is made.</summary>
    Describe,
}
