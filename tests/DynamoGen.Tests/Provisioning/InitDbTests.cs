using DynamoGen.Tables;

namespace DynamoGen.Tests.Provisioning;

public sealed class InitDbTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData(true, "init-db")]
    [InlineData(true, "init-db", "--plan")]
    [InlineData(false)]
    [InlineData(false, "list")]
    [InlineData(false, "list", "init-db")]
    public void It_is_asked_for_by_the_first_argument(bool requested, params string[] args) => Assert.Equal(requested, InitDb.Requested(args));

    [Fact]
    public async Task Help_lists_every_argument_and_needs_no_endpoint()
    {
        Assert.Equal(0, await RunAsync("--help"));
        foreach (var argument in new[] { "--endpoint", "--region", "--table-prefix", "--plan", "--yes" })
            Assert.Contains(argument, output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData("init-db does not know the argument '--force'.", "--force")]
    [InlineData("init-db does not know the argument 'tables'.", "tables")]
    [InlineData("init-db does not know the argument '--yes=no'.", "--yes=no")]
    [InlineData("The argument --endpoint needs a value.", "--endpoint")]
    [InlineData("The argument --region needs a value.", "--region", "--plan")]
    [InlineData("The endpoint 'localhost' is not an absolute http or https address, such as http://localhost:8000.", "--endpoint", "localhost")]
    public async Task An_argument_that_cannot_be_read_is_an_error_that_names_it(string message, params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));
        Assert.Equal($"error: {message} Run init-db --help for the arguments.\n", error.ToString());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Options_that_cannot_work_are_an_error()
    {
        Assert.Equal(1, await InitDb.RunAsync([], ["init-db", "--region", "eu-central-1"], options => options.MaxConnections = 0, output, error, TestContext.Current.CancellationToken));
        Assert.StartsWith("error: MaxConnections is 0", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_that_disagree_are_an_error_before_anything_is_sent()
    {
        var one = new ModelTables("One", [SampleTables.Plain()]);
        var two = new ModelTables("Two", [new TableDefinition { Name = "Pages", PartitionKey = SampleTables.N("Id") }]);
        Assert.Equal(1, await InitDb.RunAsync([one, two], ["init-db"], options => options.UseLocal(), output, error, TestContext.Current.CancellationToken));
        Assert.StartsWith("error: The models One and Two disagree on the table 'Pages'", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_go_before_the_programs_own_options()
    {
        var options = new DynamoGenOptions { Region = "us-east-2", TablePrefix = "a-" };
        DynamoGen.Hosting.InitDbArguments.Parse(["init-db", "--endpoint", "https://ddb.example.com", "--region=eu-central-1", "--table-prefix", "b-"]).ApplyTo(options);
        Assert.Equal(("https://ddb.example.com/", "eu-central-1", "b-"), (options.Endpoint?.AbsoluteUri, options.Region, options.TablePrefix));
        Assert.Null(options.Credentials);
    }

    [Fact]
    public void An_endpoint_on_this_machine_needs_no_credentials()
    {
        var options = new DynamoGenOptions();
        DynamoGen.Hosting.InitDbArguments.Parse(["init-db", "--endpoint", "http://127.0.0.1:8000"]).ApplyTo(options);
        Assert.NotNull(options.Credentials);
        Assert.Equal("us-east-1", options.Region);
    }

    [Fact]
    public void Credentials_and_region_of_the_program_stay_for_an_endpoint_on_this_machine()
    {
        var options = new DynamoGenOptions { Region = "eu-central-1", Credentials = new Amazon.Runtime.AnonymousAWSCredentials() };
        DynamoGen.Hosting.InitDbArguments.Parse(["init-db", "--endpoint", "http://localhost:8000"]).ApplyTo(options);
        Assert.IsType<Amazon.Runtime.AnonymousAWSCredentials>(options.Credentials);
        Assert.Equal("eu-central-1", options.Region);
    }

    private Task<int> RunAsync(params string[] args) =>
        InitDb.RunAsync([new ModelTables("Sample", [SampleTables.Plain()])], ["init-db", .. args], null, output, error, TestContext.Current.CancellationToken);
}
