namespace DynamoGen.Resilience;

/// <summary>Counts what a client has under way, so that the end of a program can wait for it, and cancels what is left.</summary>
internal sealed class CallsUnderWay : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private int count;
    private bool isClosed;
    private TaskCompletionSource? idle;

    public CallsUnderWay() => Stopped = stop.Token;

    /// <summary>Is cancelled when no more patience is left for what is under way.</summary>
    public CancellationToken Stopped { get; }

    /// <summary>A call or a batch begins.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public void Enter()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(DynamoGenClient));
            count++;
        }
    }

    /// <summary>It has ended.</summary>
    public void Exit()
    {
        lock (gate)
            if (--count == 0)
                idle?.TrySetResult();
    }

    /// <summary>Waits until nothing is under way; when patience ends before, what is left is cancelled.</summary>
    public async Task DrainAsync(CancellationToken patience)
    {
        Task quiet;
        lock (gate)
        {
            if (count == 0)
                return;
            idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            quiet = idle.Task;
        }
        try
        {
            await quiet.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Lets nothing begin any more, and cancels what is under way.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed)
                return;
            isClosed = true;
        }
        stop.Cancel();
        stop.Dispose();
    }
}
