using DynamoGen.Local;
using DynamoGen.LocalServer;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class DockerServerTests
{
    [Fact]
    public async Task Without_Java_the_endpoint_is_the_one_that_docker_publishes()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);

        await using var db = await machine.StartAsync();

        Assert.Equal((server.Endpoint, DynamoDbLocalSource.Docker), (db.Endpoint, db.Source));
    }

    [Fact]
    public async Task The_container_is_published_on_the_loopback_interface_only()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);

        await using var db = await machine.StartAsync();

        Assert.Contains("--publish 127.0.0.1::8000 amazon/dynamodb-local:1.25.1 -jar DynamoDBLocal.jar", machine.Read("calls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_container_is_removed_by_its_name_on_disposal()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);

        await (await machine.StartAsync()).DisposeAsync();

        var calls = machine.Read("calls").Split('\n');
        var name = Assert.Single(calls, call => call.StartsWith("start ", StringComparison.Ordinal))["start ".Length..];
        Assert.Contains($"rm --force --volumes {name}", calls);
    }

    [Fact]
    public async Task Disposal_may_be_repeated()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);
        var db = await machine.StartAsync();

        await db.DisposeAsync();
        await db.DisposeAsync();

        Assert.Single(machine.Read("calls").Split('\n'), call => call.StartsWith("rm ", StringComparison.Ordinal));
    }

    [Fact(Timeout = 30_000)]
    public async Task The_container_is_removed_when_its_program_is_killed()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);
        await using var program = LocalServerProcess.Start(variables: new Dictionary<string, string?> { ["PATH"] = machine.Bin, ["JAVA_HOME"] = null });
        await program.EndpointAsync(TestContext.Current.CancellationToken);

        await program.KillAsync();

        while (!machine.Read("calls").Contains("rm --force --volumes dynamogen-", StringComparison.Ordinal))
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_named_port_and_image_are_used()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);

        await using var db = await machine.StartAsync(new DynamoDbLocalOptions { Port = 8123, DockerImage = "mirror/local:2" });

        Assert.Contains("--publish 127.0.0.1:8123:8000 mirror/local:2 ", machine.Read("calls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_is_mounted()
    {
        using var server = new FakeServer();
        using var machine = MachineWithDocker(server.Endpoint);
        var folder = Path.Combine(machine.Folder, "data");

        await using var db = await machine.StartAsync(new DynamoDbLocalOptions { DataFolder = folder });

        Assert.Contains($"--volume {folder}:/home/dynamodblocal/data", machine.Read("calls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_cannot_be_pulled_is_an_error_with_docker_s_words()
    {
        using var machine = MachineWithDocker(new Uri("http://127.0.0.1:1/"), create: "echo 'pull access denied' >&2; exit 1");

        Assert.Contains("pull access denied", await machine.ErrorOfStartAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_does_not_answer_is_an_error_with_its_log()
    {
        using var machine = MachineWithDocker(new Uri($"http://127.0.0.1:{FakeServer.FreePort()}/"));

        var error = await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { StartupTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.Contains("words of the container", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_does_not_answer_is_removed()
    {
        using var machine = MachineWithDocker(new Uri($"http://127.0.0.1:{FakeServer.FreePort()}/"));

        await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { StartupTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.Contains("rm --force --volumes dynamogen-", machine.Read("calls"), StringComparison.Ordinal);
    }

    /// <summary>A docker that writes down how it is called, and whose container's server is the given one.</summary>
    private static FakeMachine MachineWithDocker(Uri published, string create = "exit 0") => new FakeMachine().With(
        "docker",
        $"""
        echo "$@" >> $FOLDER/calls
        case $1 in
            version) echo 28.0 ;;
            create) {create} ;;
            port) echo {published.Authority} ;;
            logs) echo words of the container ;;
        esac
        """);
}
