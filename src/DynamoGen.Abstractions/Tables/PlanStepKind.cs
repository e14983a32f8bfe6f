namespace DynamoGen.Tables;

/// <summary>What a <see cref="PlanStep"/> does.</summary>
public enum PlanStepKind
{
    /// <summary>Creates the table with all that the create call can set: keys, indexes, billing, encryption, class, stream, protection, tags.</summary>
    CreateTable,

    /// <summary>Waits: the table or an index is being created or changed already.</summary>
    AwaitTable,

    /// <summary>Adds a global index to the table and has the service fill it.</summary>
    AddIndex,

    /// <summary>Turns time to live on.</summary>
    EnableTimeToLive,

    /// <summary>Turns point-in-time recovery on.</summary>
    EnableRecovery,

    /// <summary>Adds tags.</summary>
    AddTags,
}
