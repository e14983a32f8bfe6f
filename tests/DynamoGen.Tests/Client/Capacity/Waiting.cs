namespace DynamoGen.Tests.Client.Capacity;

/// <summary>Lets time go by for those who wait for capacity.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Moves the clock on, only while somebody waits for it, until a task is done.</summary>
    /// <returns>How much time went by.</returns>
    public static async Task<TimeSpan> UntilAsync(this TestClock clock, Task done)
    {
        var begin = clock.GetTimestamp();
        while (!done.IsCompleted)
        {
            if (clock.IsAwaited)
                clock.Advance(Step);
            await Task.Yield();                                          // others go on by the same threads
        }
        await done;
        return clock.GetElapsedTime(begin);
    }
}
