namespace DynamoGen.Errors;

/// <summary>Makes the error of a write of which nobody can tell whether it was applied.</summary>
internal static class UnknownOutcome
{
    /// <param name="failure">How the request failed, in short.</param>
    /// <param name="cause">What it ended with.</param>
    public static UnknownOutcomeException Of(string failure, Exception cause) =>
        new($"The write failed ({failure}) in a way that leaves open whether it was applied. Read the item to learn which, then decide.", cause);

    /// <summary>When the request was sent again, and what is stored does not tell.</summary>
    public static UnknownOutcomeException Unsettled(ConditionFailedException failure) => new(
        "An earlier request of this write got no clear answer, its repetition met a condition that does not hold, and the stored item does not tell whether the earlier one was applied. "
        + "Read the item and decide; a [WriteId] or [Version] member of its type lets the client tell more often.",
        failure)
    {
        Operation = failure.Operation,
        Table = failure.Table,
        Key = failure.Key,
        Attempts = failure.Attempts,
        RequestId = failure.RequestId,
        MayBeApplied = true,
    };
}
