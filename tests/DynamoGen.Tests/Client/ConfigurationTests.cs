using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DynamoGen.Tests.Client;

/// <summary>Options that come from configuration.</summary>
public class ConfigurationTests
{
    [Fact]
    public void Every_option_that_is_data_can_be_configured()
    {
        var options = Read(
            ("Endpoint", "http://db:8000"), ("Region", "eu-central-1"), ("TablePrefix", "dev-"), ("MaxConnections", "7"), ("IdleConnectionTimeout", "00:00:11"), ("ConnectionLifetime", "00:00:12"),
            ("ConnectTimeout", "00:00:01"), ("AttemptTimeout", "00:00:03"), ("TotalTimeout", "00:00:30"), ("MaxRetries", "2"), ("BaseDelay", "00:00:00.010"), ("ThrottleDelay", "00:00:00.020"),
            ("MaxDelay", "00:00:04"), ("RetryBudget", "9"), ("BatchRounds", "3"), ("BatchParallelism", "8"), ("RedactKeys", "true"), ("LogKeys", "True"),
            ("CircuitBreaker:FailureRatio", "0.25"), ("CircuitBreaker:MinimumThroughput", "20"), ("CircuitBreaker:SamplingDuration", "00:00:10"), ("CircuitBreaker:BreakDuration", "00:00:02"),
            ("CapacityLimits:Things:Reads", "10.5"), ("CapacityLimits:Things:Writes", "5"), ("CapacityLimits:Things:Indexes:OwnerThings:Reads", "2"),
            ("PageTokenKeys:0", Convert.ToBase64String(new byte[40])), ("PageTokenKeys:1", Convert.ToBase64String(new byte[32])));

        Assert.Equal((new Uri("http://db:8000"), "eu-central-1", "dev-", 7), (options.Endpoint, options.Region, options.TablePrefix, options.MaxConnections));
        Assert.Equal((S(11), S(12), S(1), S(3), S(30)), (options.IdleConnectionTimeout, options.ConnectionLifetime, options.ConnectTimeout, options.AttemptTimeout, options.TotalTimeout));
        Assert.Equal((2, S(0.01), S(0.02), S(4), 9), (options.MaxRetries, options.BaseDelay, options.ThrottleDelay, options.MaxDelay, options.RetryBudget));
        Assert.Equal((3, 8, true, true), (options.BatchRounds, options.BatchParallelism, options.RedactKeys, options.LogKeys));
        var breaker = options.CircuitBreaker!;
        Assert.Equal((0.25, 20, S(10), S(2)), (breaker.FailureRatio, breaker.MinimumThroughput, breaker.SamplingDuration, breaker.BreakDuration));
        var limit = options.CapacityLimits["Things"];
        Assert.Equal((10.5, 5, 2, null), (limit.Reads, limit.Writes, limit.Indexes["OwnerThings"].Reads, limit.Indexes["OwnerThings"].Writes));
        Assert.Equal([40, 32], options.PageTokenKeys.Select(key => key.Length));
    }

    [Fact]
    public void Every_option_is_either_configurable_or_code()
    {
        string[] code = ["Credentials", "TableName", "AddStrategies", "Pipeline", "TimeProvider"];
        var fault = Fault(("?", "x"));

        Assert.All(
            typeof(DynamoGenOptions).GetProperties().Where(property => property.GetMethod!.IsStatic == false).Select(property => property.Name).Except(code),
            option => Assert.Contains($" {option}", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_configured_stays_as_it_is() => Assert.Equal((5, null), (Read(("MaxConnections", "7")).MaxRetries, Read(("maxConnections", "7")).CircuitBreaker));

    [Theory]
    [InlineData("MaxRetry", "3", "DynamoGen:MaxRetry is no option")]
    [InlineData("Credentials", "secret", "DynamoGen:Credentials is no option")]
    [InlineData("CircuitBreaker:Ratio", "3", "DynamoGen:CircuitBreaker:Ratio is no option")]
    [InlineData("CapacityLimits:Things:Index", "3", "DynamoGen:CapacityLimits:Things:Index is no option")]
    [InlineData("MaxRetries", "many", "DynamoGen:MaxRetries is 'many': set a whole number")]
    [InlineData("MaxRetries:Reads", "1", "DynamoGen:MaxRetries is a section or null")]
    [InlineData("TotalTimeout", "5", "DynamoGen:TotalTimeout is '5': set a time such as 00:00:05")]
    [InlineData("Endpoint", "localhost", "DynamoGen:Endpoint is 'localhost': set an address")]
    [InlineData("RedactKeys", "yes", "DynamoGen:RedactKeys is 'yes': set true or false")]
    [InlineData("CapacityLimits:Things:Reads", "1,5", "DynamoGen:CapacityLimits:Things:Reads is '1,5': set a number")]
    [InlineData("MaxRetries", "-1", "MaxRetries is -1: set a number between 0 and 100")]
    public void What_is_unknown_or_cannot_be_read_is_named(string key, string value, string expected) => Assert.Contains(expected, Fault((key, value)), StringComparison.Ordinal);

    [Fact]
    public void A_secret_that_cannot_be_read_is_not_told()
    {
        var fault = Fault(("PageTokenKeys:0", "s*cret"));

        Assert.Contains("DynamoGen:PageTokenKeys:0 cannot be read: set a secret in base64", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("s*cret", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_together()
    {
        var fault = Fault(("MaxRetries", "many"), ("Regio", "x"));

        Assert.Contains("MaxRetries", fault, StringComparison.Ordinal);
        Assert.Contains("Regio ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_has_the_last_word_and_each_client_its_section()
    {
        var services = new ServiceCollection();
        services.AddDynamoGen(Section(("Region", "eu-central-1"), ("TablePrefix", "dev-")), o => o.TablePrefix = "test-");
        services.AddDynamoGen("us", Section(("Region", "us-west-2")));
        using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<DynamoGenClient>();
        Assert.Equal(("eu-central-1", "test-Things"), (client.ServiceClient.Config.RegionEndpoint.SystemName, client.Tables.Of(Thing.Table)));
        Assert.Equal("us-west-2", provider.GetRequiredKeyedService<DynamoGenClient>("us").ServiceClient.Config.RegionEndpoint.SystemName);
    }

    private static DynamoGenOptions Read(params (string Key, string Value)[] settings)
    {
        using var provider = new ServiceCollection().AddDynamoGen(Section(settings)).Services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<DynamoGenOptions>>().CurrentValue;
    }

    private static string Fault(params (string Key, string Value)[] settings) => Assert.Throws<OptionsValidationException>(() => Read(settings)).Message;

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"DynamoGen:{setting.Key}", (string?)setting.Value))).Build().GetSection("DynamoGen");

    private static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);
}
