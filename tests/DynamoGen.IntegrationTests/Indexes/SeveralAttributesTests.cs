using Amazon.DynamoDBv2;
using DynamoGen.Tables;

namespace DynamoGen.IntegrationTests.Indexes;

/// <summary>Indexes whose keys are made up of several attributes, at an endpoint that may not know them.</summary>
public sealed class SeveralAttributesTests(DynamoDbFixture database)
{
    private static readonly TableDefinition Matches = new()
    {
        Name = "Matches",
        PartitionKey = new("Id", KeyAttributeType.String),
        Indexes =
        [
            new()
            {
                Name = "ByRound",
                PartitionKeys = [new("Tournament", KeyAttributeType.String), new("Region", KeyAttributeType.String)],
                SortKeys = [new("Round", KeyAttributeType.Number), new("Bracket", KeyAttributeType.String)],
            },
        ],
    };

    [Fact]
    public async Task An_endpoint_that_does_not_know_them_is_said_not_to_and_makes_no_table()
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint);
        using var client = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(client.ServiceClient, options);
        var plan = await provisioner.PlanAsync([Matches], Token);

        var error = await Record.ExceptionAsync(() => provisioner.ApplyAsync(plan, cancellationToken: Token));

        Assert.SkipWhen(error is null, "This endpoint knows keys of several attributes: they can be tested against it now.");
        var invalid = Assert.IsType<InvalidRequestException>(error);
        Assert.IsAssignableFrom<AmazonDynamoDBException>(invalid.InnerException);
        Assert.Equal(("ByRound", "CreateTable", options.TablePrefix + "Matches"), (invalid.Index, invalid.Operation, invalid.Table));
        Assert.DoesNotContain(options.TablePrefix + "Matches", (await client.ServiceClient.ListTablesAsync(Token)).TableNames);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
