using DynamoGen.Tables;

namespace DynamoGen.Batches;

/// <summary>How a batch is run.</summary>
/// <param name="Operation">The service's operation.</param>
/// <param name="Parallelism">How many requests are under way at the same time.</param>
/// <param name="Rounds">How many times leftovers are sent again.</param>
/// <param name="Options">What the caller says for this call.</param>
/// <param name="Progress">Is told how far the batch has come.</param>
internal sealed record BatchPlan(string Operation, int Parallelism, int Rounds, CallOptions? Options, IProgress<BatchProgress>? Progress)
{
    public const string Writes = "BatchWriteItem";
    public const string Reads = "BatchGetItem";

    /// <summary>Whether items are read.</summary>
    public bool IsRead => Operation == Reads;

    /// <summary>How many entries a request takes.</summary>
    public int ChunkSize => IsRead ? ServiceLimits.BatchGetKeys : ServiceLimits.BatchWriteRequests;
}
