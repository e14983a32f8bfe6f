using DynamoGen.Tables;
using Microsoft.Extensions.Options;

namespace DynamoGen.Tests.Client;

public class DynamoGenOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => DynamoGenOptionsValidator.Check(new DynamoGenOptions());

    [Fact]
    public void Local_options_are_valid_and_complete()
    {
        var options = new DynamoGenOptions().UseLocal();

        DynamoGenOptionsValidator.Check(options);
        Assert.Equal("http://localhost:8000/", options.Endpoint!.AbsoluteUri);
        Assert.Equal(Local.DynamoDbLocal.Region, options.Region);
        var keys = options.Credentials!.GetCredentials();
        Assert.Equal((Local.DynamoDbLocal.AccessKey, Local.DynamoDbLocal.SecretKey), (keys.AccessKey, keys.SecretKey));
    }

    public static TheoryData<string, Action<DynamoGenOptions>> Faults() => new()
    {
        { "Endpoint", o => o.Endpoint = new Uri("localhost:8000") },
        { "Endpoint", o => o.Endpoint = new Uri("/relative", UriKind.Relative) },
        { "Region", o => o.Region = "" },
        { "Region", o => o.Region = "EU (Frankfurt)" },
        { "TablePrefix", o => o.TablePrefix = null! },
        { "TableName", o => { o.TablePrefix = "x-"; o.TableName = name => name; } },
        { "MaxConnections", o => o.MaxConnections = 0 },
        { "IdleConnectionTimeout", o => o.IdleConnectionTimeout = TimeSpan.Zero },
        { "ConnectionLifetime", o => o.ConnectionLifetime = TimeSpan.FromDays(2) },
        { "ConnectTimeout", o => o.ConnectTimeout = TimeSpan.FromSeconds(-1) },
        { "ConnectTimeout", o => o.AttemptTimeout = TimeSpan.FromSeconds(1) },
        { "AttemptTimeout", o => o.AttemptTimeout = TimeSpan.Zero },
        { "AttemptTimeout", o => o.TotalTimeout = TimeSpan.FromSeconds(4) },
        { "TotalTimeout", o => o.TotalTimeout = TimeSpan.FromDays(2) },
        { "MaxRetries", o => o.MaxRetries = -1 },
        { "MaxRetries", o => o.MaxRetries = 101 },
        { "BaseDelay", o => o.BaseDelay = TimeSpan.FromTicks(-1) },
        { "BaseDelay", o => o.MaxDelay = TimeSpan.FromMilliseconds(49) },
        { "MaxDelay", o => o.MaxDelay = TimeSpan.FromDays(2) },
        { "BatchRounds", o => o.BatchRounds = 0 },
        { "BatchParallelism", o => o.BatchParallelism = 0 },
        { "BatchParallelism", o => o.BatchParallelism = 101 },
        { "PageTokenKeys", o => o.PageTokenKeys = null! },
        { "PageTokenKeys[1]", o => o.PageTokenKeys = [new byte[32], new byte[31]] },
        { "PageTokenKeys[0]", o => o.PageTokenKeys = [null!] },
        { "TimeProvider", o => o.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_names_its_option(string name, Action<DynamoGenOptions> spoil)
    {
        var options = new DynamoGenOptions();
        spoil(options);

        var exception = Assert.Throws<OptionsValidationException>(() => DynamoGenOptionsValidator.Check(options));

        Assert.Contains(exception.Failures, failure => failure.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var options = new DynamoGenOptions { MaxConnections = 0, MaxRetries = -1 };

        Assert.Equal(2, Assert.Throws<OptionsValidationException>(() => DynamoGenOptionsValidator.Check(options)).Failures.Count());
    }

    [Fact]
    public void A_prefix_stands_before_the_declared_name() => Assert.Equal("dev-Orders", new TableNames(new() { TablePrefix = "dev-" }).Of(Orders));

    [Fact]
    public void A_function_makes_the_physical_name() => Assert.Equal("Orders.t1", new TableNames(new() { TableName = name => name + ".t1" }).Of(Orders));

    [Fact]
    public void A_function_may_make_an_arn()
    {
        const string arn = "arn:aws:dynamodb:eu-central-1:123456789012:table/Orders";

        Assert.Equal(arn, new TableNames(new() { TableName = _ => arn }).Of(Orders));
    }

    [Theory]
    [InlineData("my tables/")]
    [InlineData("ä-")]
    public void A_name_that_the_service_does_not_know_is_refused_with_the_option_that_made_it(string prefix)
    {
        var exception = Assert.Throws<InvalidRequestException>(() => new TableNames(new() { TablePrefix = prefix }).Of(Orders));

        Assert.Contains("TablePrefix", exception.Message, StringComparison.Ordinal);
    }

    private static TableDefinition Orders { get; } = new() { Name = "Orders", PartitionKey = new("Id", KeyAttributeType.String) };
}
