using System.Runtime.CompilerServices;

namespace DynamoGen.Bulk;

/// <summary>Counts what a batch is given and what it has done, and tells both.</summary>
/// <param name="progress">Is told.</param>
internal sealed class BulkCounter(IProgress<BulkProgress>? progress) : IProgress<BatchProgress>
{
    private long read;
    private long written;

    /// <summary>What was read and written so far.</summary>
    public BulkProgress Latest => new(Interlocked.Read(ref read), written);

    /// <summary>The same sequence, counted as it is read.</summary>
    public async IAsyncEnumerable<T> Count<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Interlocked.Increment(ref read);
            yield return entry;
        }
    }

    public void Report(BatchProgress value)
    {
        written = value.Done;
        progress?.Report(Latest);
    }
}
