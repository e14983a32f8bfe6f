using System.Diagnostics;
using System.Globalization;
using DynamoGen.Local;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class JavaServerTests
{
    private const string SaysThatThePortIsTaken = "echo x >> $FOLDER/starts; echo 'java.net.BindException: Address already in use' >&2; exec sleep 600";

    [Fact]
    public async Task A_server_that_ends_at_once_is_an_error_with_its_words()
    {
        using var machine = MachineWithLocal("echo 'out of luck'; exit 3");

        Assert.Contains("out of luck", await machine.ErrorOfStartAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_an_error_when_the_time_is_over()
    {
        using var machine = MachineWithLocal("echo 'thinking'; exec sleep 600");

        var error = await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { StartupTimeout = TimeSpan.FromSeconds(1) });

        Assert.Contains("did not answer within 1 s", error, StringComparison.Ordinal);
        Assert.Contains("thinking", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_port_that_is_taken_is_an_error_that_names_it()
    {
        using var machine = MachineWithLocal(SaysThatThePortIsTaken);
        var port = FakeServer.FreePort();

        var error = await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { Port = port });

        Assert.Contains($"Port {port} is in use", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_port_that_is_lost_is_replaced_by_another()
    {
        using var machine = MachineWithLocal(SaysThatThePortIsTaken);

        await machine.ErrorOfStartAsync();

        Assert.Equal(5, machine.Read("starts").Count(c => c == 'x'));
    }

    [Fact]
    public async Task Another_server_on_the_port_is_not_mistaken_for_ours()
    {
        using var other = new FakeServer(isDynamoDbLocal: false);
        using var machine = MachineWithLocal("exec sleep 600");

        var error = await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { Port = other.Endpoint.Port });

        Assert.Contains("is in use", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_is_off_and_the_tables_are_shared_and_in_memory()
    {
        using var machine = MachineWithLocal("echo \"$@\"; exit 1");

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains("-sharedDb -disableTelemetry", error, StringComparison.Ordinal);
        Assert.EndsWith("-inMemory", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_pages_are_kept_out_by_an_allowed_origin_that_none_has()
    {
        using var machine = MachineWithLocal("echo \"$@\"; exit 1");

        Assert.Matches("-cors http://[0-9a-f]{32}[.]invalid ", await machine.ErrorOfStartAsync());
    }

    [Fact(Timeout = 30_000)]
    public async Task A_cancelled_start_leaves_no_process_behind()
    {
        using var machine = MachineWithLocal("echo $$ > $FOLDER/draft; mv $FOLDER/draft $FOLDER/pid; exec sleep 600");
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var starting = machine.StartAsync(cancellationToken: cancelled.Token);
        while (!File.Exists(Path.Combine(machine.Folder, "pid")))
            await Task.Delay(20, TestContext.Current.CancellationToken);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(machine.Read("pid"), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_java_of_JAVA_HOME_comes_before_the_one_on_the_path()
    {
        using var machine = MachineWithLocal("echo 'from the path'; exit 1");
        using var jdk = new FakeMachine().WithJava("echo 'from home'; exit 1");
        machine["JAVA_HOME"] = jdk.Folder;

        Assert.Contains("from home", await machine.ErrorOfStartAsync(), StringComparison.Ordinal);
    }

    private static FakeMachine MachineWithLocal(string script)
    {
        var machine = new FakeMachine().WithJava(script);
        machine["DYNAMODB_LOCAL_HOME"] = machine.Folder;
        File.WriteAllText(Path.Combine(machine.Folder, "DynamoDBLocal.jar"), "");
        return machine;
    }
}
