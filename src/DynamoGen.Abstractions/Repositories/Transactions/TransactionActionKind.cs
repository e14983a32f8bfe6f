namespace DynamoGen;

/// <summary>What an action of a transaction does.</summary>
public enum TransactionActionKind
{
    /// <summary>Stores a new item; there must be none under its key.</summary>
    Create,

    /// <summary>Stores an item in place of the one under its key.</summary>
    Put,

    /// <summary>Changes attributes of an item.</summary>
    Update,

    /// <summary>Deletes an item.</summary>
    Delete,

    /// <summary>Writes nothing: something must hold of an item for the others to happen.</summary>
    Check,
}
