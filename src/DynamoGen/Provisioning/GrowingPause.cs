namespace DynamoGen.Provisioning;

/// <summary>
/// Pauses that grow with each one taken, up to ten seconds; each a random half of it shorter at most, so that processes that started together drift apart.
/// </summary>
internal sealed class GrowingPause(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private const double Growth = 1.6;

    private TimeSpan next = First;

    public Task TakeAsync(CancellationToken cancellationToken)
    {
        // Chance spreads load here, it keeps no secret.
#pragma warning disable CA5394
        var pause = next * (0.5 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
        next = next * Growth < Longest ? next * Growth : Longest;
        return Task.Delay(pause, time, cancellationToken);
    }
}
