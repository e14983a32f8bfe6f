using DynamoGen.Local;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class NoWayTests
{
    [Fact]
    public async Task The_error_lists_the_three_ways_with_their_commands()
    {
        using var machine = new FakeMachine();

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains("export AWS_ENDPOINT_URL_DYNAMODB=http://localhost:8000", error, StringComparison.Ordinal);
        Assert.Contains(OperatingSystem.IsMacOS() ? "brew install openjdk@17 node" : "apt-get install openjdk-17-jre", error, StringComparison.Ordinal);
        Assert.Contains("export DYNAMODB_LOCAL_HOME=", error, StringComparison.Ordinal);
        Assert.Contains(OperatingSystem.IsMacOS() ? "open -a Docker" : "systemctl start docker", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_says_what_is_not_there()
    {
        using var machine = new FakeMachine();

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains("AWS_ENDPOINT_URL_DYNAMODB is not set", error, StringComparison.Ordinal);
        Assert.Contains("no 'java'", error, StringComparison.Ordinal);
        Assert.Contains("no 'docker'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_repeats_what_failing_programs_say()
    {
        using var machine = new FakeMachine()
            .WithJava()
            .With("npm", "echo 'no such registry' >&2; exit 1")
            .With("docker", "echo 'no such engine' >&2; exit 1");

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains("no such registry", error, StringComparison.Ordinal);
        Assert.Contains("no such engine", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_java_that_does_not_run_is_no_java()
    {
        using var machine = new FakeMachine().With("java", "echo 'no runtime here' >&2; exit 1").With("npm", "touch $FOLDER/npm-was-called");

        var error = await machine.ErrorOfStartAsync();

        Assert.Contains("no runtime here", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(machine.Folder, "npm-was-called")));
    }

    [Fact]
    public async Task Java_without_npm_is_said_to_lack_npm()
    {
        using var machine = new FakeMachine().WithJava();

        Assert.Contains("no 'npm' on the PATH", await machine.ErrorOfStartAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public async Task A_port_out_of_range_is_refused(int port)
    {
        using var machine = new FakeMachine();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => machine.StartAsync(new DynamoDbLocalOptions { Port = port }));
    }

    [Fact]
    public async Task An_empty_data_folder_is_refused()
    {
        using var machine = new FakeMachine();

        await Assert.ThrowsAsync<ArgumentException>(() => machine.StartAsync(new DynamoDbLocalOptions { DataFolder = " " }));
    }

    [Fact]
    public async Task A_start_up_time_of_zero_is_refused()
    {
        using var machine = new FakeMachine();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => machine.StartAsync(new DynamoDbLocalOptions { StartupTimeout = TimeSpan.Zero }));
    }
}
