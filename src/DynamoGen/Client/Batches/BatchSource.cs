namespace DynamoGen.Batches;

/// <summary>The sequence that a batch is made of, read once and entry by entry.</summary>
/// <typeparam name="T">Items or keys.</typeparam>
internal sealed class BatchSource<T> : IAsyncDisposable
{
    private readonly IEnumerator<T>? entries;
    private readonly IAsyncEnumerator<T>? asyncEntries;
    private bool hasEnded;

    public BatchSource(IEnumerable<T> source) => entries = source.GetEnumerator();

    public BatchSource(IAsyncEnumerable<T> source, CancellationToken cancellationToken) => asyncEntries = source.GetAsyncEnumerator(cancellationToken);

    /// <summary>The entry that was taken last.</summary>
    public T Current => entries is not null ? entries.Current : asyncEntries!.Current;

    /// <summary>How many entries were taken.</summary>
    public long Taken { get; private set; }

    /// <summary>Takes the next entry.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        if (hasEnded)
            return false;
        hasEnded = true;                                                 // and stays so when it fails
        if (!(entries is not null ? entries.MoveNext() : await asyncEntries!.MoveNextAsync().ConfigureAwait(false)))
            return false;
        hasEnded = false;
        Taken++;
        return true;
    }

    /// <summary>Takes the rest, if it is there to be read.</summary>
    public IEnumerable<T> Rest()
    {
        while (entries is not null && !hasEnded && MoveOn())
            yield return entries.Current;
    }

    public ValueTask DisposeAsync()
    {
        entries?.Dispose();
        return asyncEntries?.DisposeAsync() ?? default;
    }

    // A batch that failed already says so with what can be told of the rest; how much that is, Taken says.
    private bool MoveOn()
    {
        try
        {
            if (!entries!.MoveNext())
                return false;
        }
        catch (Exception)
        {
            return false;
        }
        Taken++;
        return true;
    }
}
