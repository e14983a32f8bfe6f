using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Of random items and conditions, DynamoDB and the evaluator say the same. A query evaluates one condition, as its filter, for many items.</summary>
public sealed class DifferentialConditionTests(DynamoDbFixture database, ExpressionTable table) : IClassFixture<ExpressionTable>
{
    private const int Items = 40;
    private const int Conditions = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(333)]
    public async Task Random_conditions_have_the_same_verdict_on_random_items(int seed)
    {
        await table.OpenAsync(database);
        var random = new Random(seed);
        var partition = $"seed {seed}";
        var items = await PutItemsAsync(partition, random);
        var (refused, held) = (0, 0);
        for (var at = 0; at < Conditions; at++)
        {
            var condition = new RandomCondition(random, items[random.Next(Items)]);
            var values = new Dictionary<string, DynamoValue>(condition.Values ?? []) { [":pk"] = DynamoValue.String(partition) };
            var answer = await table.QueryAsync("pk = :pk", condition.Text, condition.Names, values);
            RequireSame(Verdicts(condition, items), answer, $"seed {seed}, condition {at}: {condition}", items);
            refused += answer is null ? 1 : 0;
            held += answer?.Count ?? 0;
        }
        Assert.InRange(refused, 1, Conditions / 3);
        Assert.InRange(held, Conditions * Items / 10, Conditions * Items * 9 / 10);
    }

    private async Task<List<DynamoValue>> PutItemsAsync(string partition, Random random)
    {
        var make = new RandomValues(random);
        var items = Enumerable.Range(0, Items).Select(_ => make.Item()).ToList();
        for (var at = 0; at < Items; at++)
            await table.PutAsync(new(partition, at), items[at]);
        return items;
    }

    /// <summary>The positions of the items that the condition holds for; null where it is refused.</summary>
    private static List<int>? Verdicts(RandomCondition condition, List<DynamoValue> items)
    {
        try
        {
            var placeholders = new Placeholders(condition.Names, condition.Values);
            var parsed = ConditionExpression.Parse(condition.Text, placeholders);
            placeholders.RequireAllUsed();
            return [.. Enumerable.Range(0, items.Count).Where(at => parsed.Evaluate(items[at]))];
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static void RequireSame(List<int>? expected, List<int>? answer, string what, List<DynamoValue> items)
    {
        if (expected is null || answer is null)
        {
            Assert.True(expected is null && answer is null, $"{(answer is null ? "DynamoDB" : "The evaluator")} alone refuses {what}");
            return;
        }
        if (expected.Except(answer).Concat(answer.Except(expected)).ToList() is [var first, ..])
            Assert.Fail($"DynamoDB says {answer.Contains(first)} and the evaluator {expected.Contains(first)} of {what}\nitem: {ValueText.Of(items[first])}");
    }
}
