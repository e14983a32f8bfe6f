using DynamoGen.Capacity;

namespace DynamoGen.Tests.Client.Capacity;

public class CapacityBucketTests
{
    private readonly TestClock clock = new();

    [Fact]
    public async Task A_request_goes_when_anything_is_there_and_those_after_it_wait_for_its_debt()
    {
        var bucket = Bucket(limit: 10);

        Assert.True(Take(bucket, 30).IsCompleted);                       // 20 units of debt are two seconds
        var waited = await clock.UntilAsync(Take(bucket, 1));

        Assert.InRange(waited.TotalSeconds, 2, 2.1);
    }

    [Fact]
    public async Task Requests_are_held_to_the_rate_over_time()
    {
        var bucket = Bucket(limit: 100);

        var waited = await clock.UntilAsync(Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Take(bucket, 1))));

        Assert.InRange(waited.TotalSeconds, 3.9, 4.5);                   // a hundred at once, then a hundred a second
    }

    [Fact]
    public async Task Capacity_is_saved_up_for_a_second_and_no_longer()
    {
        var bucket = Bucket(limit: 10);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.True(Take(bucket, 10).IsCompleted);
        var next = Take(bucket, 1);

        Assert.False(next.IsCompleted);
        await clock.UntilAsync(next);
    }

    [Fact]
    public async Task What_was_not_needed_comes_back_at_once()
    {
        var bucket = Bucket(limit: 10);
        await Take(bucket, 1000);
        var next = Take(bucket, 1);

        bucket.Correct(-999.5);
        var waited = await clock.UntilAsync(next);

        Assert.InRange(waited.TotalMilliseconds, 0, 60);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_takes_nothing_and_holds_up_nobody()
    {
        var bucket = Bucket(limit: 10);
        await Take(bucket, 20);
        using var stop = new CancellationTokenSource();
        var impatient = bucket.TakeAsync("GetItem", 1000, stop.Token).AsTask();
        var patient = Take(bucket, 1);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        Assert.InRange((await clock.UntilAsync(patient)).TotalSeconds, 1, 1.1);
    }

    [Fact]
    public void Throttles_lower_the_rate_once_a_second()
    {
        var bucket = Bucket(limit: 100);

        Assert.True(bucket.Throttled());
        Assert.False(bucket.Throttled());
        Assert.Equal(70, bucket.Rate, 3);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(bucket.Throttled());

        Assert.Equal(0.7 * 75, bucket.Rate, 3);
    }

    [Fact]
    public void The_rate_comes_back_within_twenty_seconds_and_never_beyond_the_limit()
    {
        var bucket = Bucket(limit: 100);
        for (var throttle = 0; throttle < 50; throttle++)
        {
            bucket.Throttled();
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.InRange(bucket.Rate, 5, 100 * 0.2);

        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(100, bucket.Rate);
    }

    [Fact]
    public async Task A_throttle_spends_what_was_saved_up()
    {
        var bucket = Bucket(limit: 100);
        bucket.Throttled();

        var waited = await clock.UntilAsync(Task.WhenAll(Enumerable.Range(0, 70).Select(_ => Take(bucket, 1))));

        Assert.InRange(waited.TotalSeconds, 0.9, 1.2);                   // at 70 a second
    }

    private CapacityBucket Bucket(double limit) => new("reads of 'Things'", limit, clock);

    private static Task Take(CapacityBucket bucket, double units) => bucket.TakeAsync("GetItem", units, TestContext.Current.CancellationToken).AsTask();
}
