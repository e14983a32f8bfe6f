namespace DynamoGen;

/// <summary>Why the service throttled a request ("Diagnosing throttling" of the developer guide).</summary>
/// <param name="Reason">The service's word, such as <c>TableReadKeyRangeThroughputExceeded</c>: table or index, read or write, and which limit.</param>
/// <param name="Resource">The table or index, as an ARN; an index may throttle writes to its table.</param>
public readonly record struct ThrottleReason(string Reason, string Resource)
{
    /// <summary>What to do about it.</summary>
    public string Advice => Reason switch
    {
        _ when Is("KeyRange") => "One partition key takes more than a partition serves (3,000 read and 1,000 write units a second): spread the items over more keys; waiting alone does not help.",
        _ when Is("MaxOnDemand") => "The table's own maximum for on-demand throughput is reached: raise it, or send less at a time.",
        _ when Is("AccountLimit") => "The account's quota in this region is reached: ask for a higher one, or send less at a time.",
        _ when Is("Provisioned") => "The provisioned capacity is used up: raise it, let it scale, switch to on-demand, or send less at a time.",
        _ => "Raise the capacity, or send less at a time.",
    };

    private bool Is(string limit) => Reason?.Contains(limit, StringComparison.Ordinal) == true;
}
