using DynamoGen.Local;

namespace DynamoGen.IntegrationTests.LocalDatabase;

/// <summary>Servers of this process, one beside or after the other.</summary>
public sealed class LocalServerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dynamogen-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Two_that_start_at_once_keep_their_tables_apart()
    {
        var servers = await Task.WhenAll(StartAsync(), StartAsync());
        await using var first = servers[0];
        await using var second = servers[1];

        await TestTable.CreateAsync(first.Endpoint, "OfTheFirst");
        await TestTable.CreateAsync(second.Endpoint, "OfTheSecond");

        Assert.Equal(["OfTheFirst"], await TestTable.NamesAsync(first.Endpoint));
        Assert.Equal(["OfTheSecond"], await TestTable.NamesAsync(second.Endpoint));
    }

    [Fact]
    public async Task A_second_server_on_a_data_folder_waits_for_the_first_to_end()
    {
        var first = await StartAsync(folder);
        var waits = new WaitingFor("Waiting for the data folder");
        var starting = StartAsync(folder, waits);
        await waits.Seen.WaitAsync(TestContext.Current.CancellationToken);
        await TestTable.CreateAsync(first.Endpoint, "OfTheFirst");

        await first.DisposeAsync();
        await using var second = await starting;

        Assert.Equal(["OfTheFirst"], await TestTable.NamesAsync(second.Endpoint));
    }

    [Fact]
    public async Task A_port_that_a_server_has_is_refused_to_the_next()
    {
        await using var first = await StartAsync();

        var error = await Assert.ThrowsAsync<DynamoDbLocalException>(() => StartAsync(port: first.Endpoint.Port));

        Assert.Contains($"Port {first.Endpoint.Port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_is_gone_when_disposal_returns()
    {
        var db = await StartAsync();

        await db.DisposeAsync();

        Assert.True(await ServerEnd.IsGoneAsync(db.Endpoint));
    }

    private static async Task<DynamoDbLocal> StartAsync(string? dataFolder = null, IProgress<string>? progress = null, int? port = null)
    {
        try
        {
            return await DynamoDbLocal.StartAsync(
                new DynamoDbLocalOptions { DataFolder = dataFolder, Progress = progress, Port = port, IgnoreEnvironmentEndpoint = true },
                TestContext.Current.CancellationToken);
        }
        catch (DynamoDbLocalException e) when (!DynamoDbFixture.IsRequired && e.Message.StartsWith("No DynamoDB endpoint", StringComparison.Ordinal))
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    /// <summary>Completes when a line that starts as given is reported.</summary>
    private sealed class WaitingFor(string start) : IProgress<string>
    {
        private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => seen.Task;

        public void Report(string value)
        {
            if (value.StartsWith(start, StringComparison.Ordinal))
                seen.TrySetResult();
        }
    }
}
