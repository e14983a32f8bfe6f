namespace DynamoGen.Tests.Client;

/// <summary>A clock that a test moves. Waits of less than <paramref name="instant"/> end at once; all are noted.</summary>
internal sealed class TestClock(TimeSpan instant = default) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TestTimer> timers = [];
    private DateTimeOffset now = DateTimeOffset.UnixEpoch;

    /// <summary>The waits that ended at once.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Whether somebody waits for it to move on.</summary>
    public bool IsAwaited
    {
        get
        {
            lock (gate)
                return timers.Count > 0;
        }
    }

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires what is due.</summary>
    public void Advance(TimeSpan time)
    {
        List<TestTimer> due;
        lock (gate)
        {
            now += time;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }
        due.ForEach(timer => timer.Fire());
    }

    private void Schedule(TestTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            if (dueTime >= instant)
            {
                timer.Due = now + dueTime;
                timers.Add(timer);
                return;
            }
            Waits.Add(dueTime);
        }
        ThreadPool.QueueUserWorkItem(_ => timer.Fire());
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool stopped;

        public DateTimeOffset Due { get; set; }

        public void Fire()
        {
            if (!stopped)
                callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            stopped = true;
            clock.Schedule(this, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
