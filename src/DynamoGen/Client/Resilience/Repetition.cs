namespace DynamoGen.Resilience;

/// <summary>What it means to send a request again that may have been applied.</summary>
internal enum Repetition
{
    /// <summary>It changes nothing more: reads, writes of whole values without a condition, transactions with their token.</summary>
    Harmless,

    /// <summary>A condition keeps it from being applied twice; when it then fails, the stored item tells whether the first one was applied.</summary>
    Settled,

    /// <summary>It would be applied twice: additions, appended elements.</summary>
    Harmful,
}
