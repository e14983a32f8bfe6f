using System.Collections.Concurrent;
using System.Diagnostics;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>Notes when the machine or the thread pool gives the program no time, which no client can make up for.</summary>
internal sealed class Heartbeat : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<(long At, TimeSpan Late)> stalls = new();
    private readonly CancellationTokenSource end = new();
    private long last = Stopwatch.GetTimestamp();

    public Heartbeat() => _ = BeatAsync();

    /// <summary>For how long nothing ran since a time, all in all.</summary>
    /// <param name="timestamp">Of <see cref="Stopwatch"/>.</param>
    public TimeSpan StalledSince(long timestamp)
    {
        var stalled = Late(Stopwatch.GetElapsedTime(Interlocked.Read(ref last)));
        foreach (var (at, late) in stalls)
            if (at >= timestamp)
                stalled += late;
        return stalled;
    }

    public void Dispose() => end.Cancel();

    private async Task BeatAsync()
    {
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(Beat);
            var now = Stopwatch.GetTimestamp();
            if (Late(Stopwatch.GetElapsedTime(last, now)) is var late && late > TimeSpan.Zero)
                stalls.Enqueue((now, late));
            while (stalls.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest.At, now) > TimeSpan.FromMinutes(1))
                stalls.TryDequeue(out _);
            Interlocked.Exchange(ref last, now);
        }
    }

    // Timers are not exact; twice the time is no stall yet.
    private static TimeSpan Late(TimeSpan since) => since > 2 * Beat ? since - Beat : TimeSpan.Zero;
}
