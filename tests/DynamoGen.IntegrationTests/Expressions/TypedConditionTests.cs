using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.IntegrationTests.Language;
using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Of random items, DynamoDB selects by random typed conditions what they are to mean, and what the evaluator makes of them as rendered.</summary>
public sealed class TypedConditionTests(DynamoDbFixture database)
{
    private const int Items = 40;
    private const int Conditions = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    public async Task Random_typed_conditions_select_what_they_mean(int seed)
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() };
        using var service = Service(database.Endpoint);
        using var client = new DynamoGenClient(options, service, allowOwnRetries: true);
        var provisioner = new TableProvisioner(service, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync([DynamoGenIntegrationTestsModel.GadgetsTable], Token), cancellationToken: Token);
        var random = new Random(seed);
        var make = new RandomGadgets(random);
        var gadgets = Enumerable.Range(0, Items).Select(number => make.Gadget("s", number)).ToList();
        var repository = new GadgetRepository(client);
        await repository.PutManyAsync(gadgets, cancellationToken: Token);
        var stored = gadgets.ConvertAll(gadget => AttributeMap.Read(new AttributeValue { M = AttributeMap.Write(gadget) }));
        var held = 0;

        for (var at = 0; at < Conditions; at++)
        {
            var meaning = new RandomGadgetCondition(random).Any(3);
            var found = (await repository.Query("s").Filter(_ => meaning.Condition).ToListAsync(Token)).Select(gadget => gadget.Number).ToList();
            RequireSame(stored, meaning.Holds, found, $"seed {seed}, condition {at}, by its meaning: {meaning.Condition}");
            RequireSame(stored, Rendered(service.LastQuery!), found, $"seed {seed}, condition {at}, as rendered: {service.LastQuery!.FilterExpression}");
            held += found.Count;
        }

        Assert.InRange(held, Conditions * Items / 10, Conditions * Items * 9 / 10);
    }

    /// <summary>What the evaluator makes of a query that was sent, of which no placeholder is unused.</summary>
    private static Func<DynamoValue, bool> Rendered(QueryRequest query)
    {
        var values = query.ExpressionAttributeValues.ToDictionary(value => value.Key, value => AttributeMap.Read(value.Value));
        var placeholders = new Placeholders(query.ExpressionAttributeNames, values);
        var keys = KeyConditionExpression.Parse(query.KeyConditionExpression, placeholders, ["Shelf"], ["Number"]);
        var filter = ConditionExpression.Parse(query.FilterExpression, placeholders, "FilterExpression");
        placeholders.RequireAllUsed();
        return item => keys.Evaluate(item) && filter.Evaluate(item);
    }

    private static void RequireSame(List<DynamoValue> items, Func<DynamoValue, bool> holds, List<int> found, string what)
    {
        for (var number = 0; number < items.Count; number++)
            Assert.True(
                holds(items[number]) == found.Contains(number),
                $"DynamoDB says {found.Contains(number)} and the evaluator {holds(items[number])} of {what}\nitem: {ValueText.Of(items[number])}");
    }

    private static RecordingServiceClient Service(Uri endpoint) => new(
        new BasicAWSCredentials(DynamoDbFixture.AccessKey, DynamoDbFixture.SecretKey),
        new AmazonDynamoDBConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = DynamoDbFixture.Region, MaxErrorRetry = 0 });

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
