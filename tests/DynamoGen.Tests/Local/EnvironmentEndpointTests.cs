using DynamoGen.Local;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class EnvironmentEndpointTests
{
    [Fact]
    public async Task The_endpoint_of_the_environment_comes_first()
    {
        using var server = new FakeServer();
        using var machine = new FakeMachine().WithJava();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = server.Endpoint.AbsoluteUri;

        await using var db = await machine.StartAsync();

        Assert.Equal((server.Endpoint, DynamoDbLocalSource.Environment), (db.Endpoint, db.Source));
    }

    [Fact]
    public async Task Any_server_that_speaks_HTTP_is_taken_from_the_environment()
    {
        using var server = new FakeServer(isDynamoDbLocal: false);
        using var machine = new FakeMachine();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = server.Endpoint.AbsoluteUri;

        await using var db = await machine.StartAsync();

        Assert.Equal(server.Endpoint, db.Endpoint);
    }

    [Fact]
    public async Task A_server_of_the_environment_goes_on_after_disposal()
    {
        using var server = new FakeServer();
        using var machine = new FakeMachine();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = server.Endpoint.AbsoluteUri;
        await (await machine.StartAsync()).DisposeAsync();

        using var http = new HttpClient();
        using var answer = await http.GetAsync(server.Endpoint, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task It_is_ignored_when_the_options_say_so()
    {
        using var server = new FakeServer();
        using var machine = new FakeMachine();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = server.Endpoint.AbsoluteUri;

        var error = await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { IgnoreEnvironmentEndpoint = true });

        Assert.Contains("AWS_ENDPOINT_URL_DYNAMODB is ignored", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:8000")]
    [InlineData("8000")]
    [InlineData("ftp://localhost:8000")]
    public async Task What_is_no_http_address_is_refused(string value)
    {
        using var machine = new FakeMachine();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = value;

        Assert.Contains($"AWS_ENDPOINT_URL_DYNAMODB is '{value}'", await machine.ErrorOfStartAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nothing_answers_is_an_error_that_names_it()
    {
        var address = $"http://127.0.0.1:{FakeServer.FreePort()}/";
        using var machine = new FakeMachine();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = address;

        var error = await machine.ErrorOfStartAsync(new DynamoDbLocalOptions { StartupTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.Contains($"Nothing answers at {address}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_has_no_effect_is_reported()
    {
        using var server = new FakeServer();
        using var machine = new FakeMachine();
        machine["AWS_ENDPOINT_URL_DYNAMODB"] = server.Endpoint.AbsoluteUri;
        var lines = new ReportedLines();

        await using var db = await machine.StartAsync(new DynamoDbLocalOptions { DataFolder = "anywhere", Progress = lines });

        Assert.Contains(lines, line => line.Contains("data folder is left to that server", StringComparison.Ordinal));
    }
}
