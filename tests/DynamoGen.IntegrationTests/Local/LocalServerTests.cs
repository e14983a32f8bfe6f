using DynamoGen.Local;

namespace DynamoGen.IntegrationTests.Local;

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
    public async Task A_data_folder_keeps_its_tables_from_one_server_to_the_next()
    {
        await using (var first = await StartAsync(folder))
            await TestTable.CreateAsync(first.Endpoint, "Kept");

        await using var second = await StartAsync(folder);

        Assert.Equal(["Kept"], await TestTable.NamesAsync(second.Endpoint));
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
    public async Task The_server_is_gone_when_disposal_returns()
    {
        var db = await StartAsync();

        await db.DisposeAsync();

        Assert.True(await ServerEnd.IsGoneAsync(db.Endpoint));
    }

    [Fact]
    public async Task Disposal_may_be_repeated()
    {
        var db = await StartAsync();

        await db.DisposeAsync();
        await db.DisposeAsync();

        Assert.True(await ServerEnd.IsGoneAsync(db.Endpoint));
    }

    [Fact]
    public async Task A_port_that_a_server_has_is_refused_to_the_next()
    {
        await using var first = await StartAsync();

        var error = await Assert.ThrowsAsync<DynamoDbLocalException>(
            () => DynamoDbLocal.StartAsync(
                new DynamoDbLocalOptions { Port = first.Endpoint.Port, IgnoreEnvironmentEndpoint = true }, TestContext.Current.CancellationToken));

        Assert.Contains($"Port {first.Endpoint.Port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_pages_are_not_let_in()
    {
        await using var db = await StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Origin", "https://example.com");

        using var answer = await http.GetAsync(db.Endpoint, TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.CancelAfter(TimeSpan.FromMilliseconds(400)); // while Java starts, which takes longer
        var port = FreePort();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DynamoDbLocal.StartAsync(new DynamoDbLocalOptions { Port = port, IgnoreEnvironmentEndpoint = true }, cancelled.Token));

        Assert.True(await ServerEnd.IsGoneAsync(new Uri($"http://127.0.0.1:{port}")));
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 0);
        socket.Start();
        return ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static async Task<DynamoDbLocal> StartAsync(string? dataFolder = null, IProgress<string>? progress = null)
    {
        try
        {
            return await DynamoDbLocal.StartAsync(
                new DynamoDbLocalOptions { DataFolder = dataFolder, Progress = progress, IgnoreEnvironmentEndpoint = true },
                TestContext.Current.CancellationToken);
        }
        catch (DynamoDbLocalException e) when (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) && e.Message.StartsWith("No DynamoDB endpoint", StringComparison.Ordinal))
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
