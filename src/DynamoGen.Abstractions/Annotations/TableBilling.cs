namespace DynamoGen;

/// <summary>How a table's reads and writes are paid for.</summary>
public enum TableBilling
{
    /// <summary>By request (PAY_PER_REQUEST): nothing to plan, scales by itself.</summary>
    OnDemand,

    /// <summary>By provisioned capacity units per second (PROVISIONED).</summary>
    Provisioned,
}
