using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Amazon.DynamoDBv2.Model;
using DynamoGen.InitDbHost;

namespace DynamoGen.IntegrationTests.Provisioning;

/// <summary><c>init-db</c> as its users run it: a program of annotated records, in processes of its own.</summary>
public sealed class InitDbTests(DynamoDbFixture db)
{
    private readonly string prefix = DynamoDbFixture.NewPrefix();

    [Fact]
    public async Task It_prints_its_plan_carries_it_out_and_says_so()
    {
        var run = await RunAsync();
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            Target: {db.Endpoint.AbsoluteUri.TrimEnd('/')} (local)   Model: DynamoGenInitDbHostModel, 3 tables
              + {prefix}Bookmarks  PAY_PER_REQUEST  Id:S
                  + index UserBookmarksIndex  UserId:S CreatedAt:S  ALL
                  + index HostIndex           Host:S  KEYS_ONLY
                  + time to live on ExpiresAt
              + {prefix}Counters   PROVISIONED 2 read 3 write  Id:S
                  + index GroupIndex  Group:S  ALL
              + {prefix}Orders     PAY_PER_REQUEST  CustomerId:S Number:N
                  + local index TotalIndex  CustomerId:S Total:N  ALL
                  + stream NEW_IMAGE
                  + deletion protection
                  not supported by this endpoint: point-in-time recovery, tags, encryption, storage class
            Plan: 3 to create.
              {prefix}Bookmarks: creating
              {prefix}Counters: creating
              {prefix}Orders: creating
              {prefix}Bookmarks: turning on time to live on ExpiresAt
              {prefix}Bookmarks: ready
              {prefix}Counters: ready
              {prefix}Orders: ready
            Done.

            """,
            run.Output);
    }

    [Fact]
    public async Task A_second_run_finds_no_changes()
    {
        await RunAsync();
        var again = await RunAsync();
        Assert.Equal(0, again.ExitCode);
        Assert.EndsWith("No changes.\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eight_processes_at_once_all_succeed_and_make_each_table_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync()));
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.All(runs, run => Assert.Matches("(Done|No changes)\\.\n$", run.Output));

        var after = await RunAsync("--plan");

        Assert.EndsWith("No changes.\n", after.Output, StringComparison.Ordinal);
        using var client = db.CreateClient();
        var bookmarks = (await client.DescribeTableAsync(prefix + "Bookmarks", TestContext.Current.CancellationToken)).Table;
        Assert.Equal(["HostIndex", "UserBookmarksIndex"], bookmarks.GlobalSecondaryIndexes.Select(index => index.IndexName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_plan_it_changes_nothing()
    {
        Assert.Equal(0, (await RunAsync("--plan")).ExitCode);
        using var client = db.CreateClient();
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync(prefix + "Bookmarks", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_live_table_of_another_key_is_named_and_nothing_is_changed()
    {
        using var client = db.CreateClient();
        await client.CreateTableAsync(
            new CreateTableRequest { TableName = prefix + "Orders", AttributeDefinitions = [new("CustomerId", "S")], KeySchema = [new("CustomerId", "HASH")], BillingMode = "PAY_PER_REQUEST" },
            TestContext.Current.CancellationToken);

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"x {prefix}Orders     sort key none -> Number:N needs a new table: refused", run.Output, StringComparison.Ordinal);
        Assert.Equal("error: nothing was changed, because not every table can become what is declared.\n", run.Error);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync(prefix + "Bookmarks", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync(prefix + "Counters", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Away_from_this_machine_it_prints_the_plan_and_asks_for_yes()
    {
        var (code, output, error) = await RunFromAfarAsync();
        Assert.Equal(1, code);
        Assert.EndsWith("Plan: 3 to create.\n", output, StringComparison.Ordinal);
        Assert.Contains("is not on this machine. Run again with --yes to apply the plan.", error, StringComparison.Ordinal);
        using var client = db.CreateClient();
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync(prefix + "Bookmarks", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Away_from_this_machine_it_carries_the_plan_out_with_yes_and_needs_none_when_nothing_is_to_do()
    {
        var (code, output, _) = await RunFromAfarAsync("--yes");
        Assert.Equal(0, code);
        Assert.EndsWith("Done.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunFromAfarAsync()).Code);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_is_named_with_how_to_start_one()
    {
        var nobody = $"http://127.0.0.1:{UnusedPort()}";
        var run = await InitDbProcess.RunAsync(["--endpoint", nobody], TestContext.Current.CancellationToken);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"No connection to {nobody}", run.Error, StringComparison.Ordinal);
        Assert.Contains("docker run", run.Error, StringComparison.Ordinal);
        AssertOneScreen(run.Error);
    }

    [Fact]
    public async Task Missing_credentials_are_an_error_that_says_where_they_are_looked_for()
    {
        var run = await InitDbProcess.RunAsync(["--region", "eu-central-1"], TestContext.Current.CancellationToken);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Target: https://dynamodb.eu-central-1.amazonaws.com (eu-central-1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("AWS_ACCESS_KEY_ID", run.Error, StringComparison.Ordinal);
        AssertOneScreen(run.Error);
    }

    [Fact]
    public async Task Neither_endpoint_nor_region_is_an_error_that_says_how_to_give_them()
    {
        var run = await InitDbProcess.RunAsync([], TestContext.Current.CancellationToken);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("init-db --endpoint http://localhost:8000", run.Error, StringComparison.Ordinal);
        AssertOneScreen(run.Error);
    }

    private Task<InitDbProcess> RunAsync(params string[] arguments) =>
        InitDbProcess.RunAsync(["--endpoint", db.Endpoint.AbsoluteUri, "--table-prefix", prefix, .. arguments], TestContext.Current.CancellationToken);

    // The same database by an address of this machine that is not the loopback's.
    private async Task<(int Code, string Output, string Error)> RunFromAfarAsync(params string[] arguments)
    {
        var address = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(other => other.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(other));
        Assert.SkipWhen(address is null || !await AnswersAsync(address, db.Endpoint.Port), "The database has no address but the loopback's.");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await InitDb.RunAsync<DynamoGenInitDbHostModel>(
            ["init-db", "--endpoint", $"http://{address}:{db.Endpoint.Port}", "--table-prefix", prefix, .. arguments],
            options => options.UseLocal(),
            output,
            error,
            TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<bool> AnswersAsync(IPAddress address, int port)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void AssertOneScreen(string error)
    {
        Assert.InRange(error.Split('\n').Length, 1, 24);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    // Bound and released: nobody listens there, save for a coincidence that would fail the test loudly.
    private static int UnusedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
