namespace DynamoGen.Tests.Client.Telemetry;

/// <summary>What stands in the log, and that keys do not.</summary>
public class LogTests
{
    [Fact]
    public async Task A_failed_call_is_logged_without_its_key()
    {
        var lines = await Failed(_ => { });

        Assert.Equal(2, lines.Count);
        Assert.StartsWith("Warning: GetItem on Things: request 1 failed (Throttled)", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Debug: GetItem on Things failed for good after 2 requests and ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(": ThrottlingException, request REQ1.", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_logged_when_that_is_asked_for()
    {
        var lines = await Failed(o => o.LogKeys = true);

        Assert.All(lines, line => Assert.Contains("GetItem on Things [Id=secret]", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_that_must_not_be_told_are_not_logged_either()
    {
        var lines = await Failed(o => (o.LogKeys, o.RedactKeys) = (true, true));

        Assert.All(lines, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limit_that_is_lowered_is_logged_once()
    {
        var lines = await Failed(o => o.CapacityLimits["Things"] = new() { Reads = 1000, Indexes = { ["OwnerThings"] = new() { Reads = 5 } } });

        Assert.Single(lines, "Information: The limit of reads of 'Things' is down to 700 units a second, because the service throttled; it comes back by itself.");
    }

    private static async Task<List<string>> Failed(Action<DynamoGenOptions> configure)
    {
        var lines = new Lines();
        using var client = new FakeHttp(FakeHttp.Error("ThrottlingException")).Client(o =>
        {
            o.MaxRetries = 1;
            configure(o);
        }, lines);
        await Assert.ThrowsAsync<ThrottledException>(() => client.GetAsync<Thing, ThingKey>(new("secret"), null, TestContext.Current.CancellationToken));
        return lines.All;
    }
}
