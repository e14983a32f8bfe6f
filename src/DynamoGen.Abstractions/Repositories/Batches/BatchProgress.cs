namespace DynamoGen;

/// <summary>How far a batch has come. Reported after every answer of the service, one report at a time.</summary>
/// <param name="Done">How many items are stored, deleted or read so far; keys that have no item are among them, items that a later one with the same key replaced before they were sent are not.</param>
/// <param name="Resent">How many entries the service left over so far, which were sent again; one that was left over twice counts twice.</param>
/// <param name="Requests">How many requests the service has answered.</param>
public readonly record struct BatchProgress(long Done, long Resent, long Requests);
