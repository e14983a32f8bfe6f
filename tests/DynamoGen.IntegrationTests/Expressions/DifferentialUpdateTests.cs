using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Of random items and random updates and projections, DynamoDB and the evaluator make the same, or refuse the same.</summary>
public sealed class DifferentialUpdateTests(DynamoDbFixture database, ExpressionTable table) : IClassFixture<ExpressionTable>
{
    private const int Updates = 200;
    private const int Projections = 100;

    [Theory]
    [InlineData(4)]
    [InlineData(55)]
    public async Task Random_updates_make_the_same_of_random_items(int seed)
    {
        await table.OpenAsync(database);
        var random = new Random(seed);
        var key = new ItemKey("updated", seed);
        var refused = 0;
        for (var at = 0; at < Updates; at++)
        {
            var item = new RandomValues(random).Item();
            await table.PutAsync(key, item);
            var update = new RandomUpdate(random, item);
            var answer = await table.UpdateAsync(key, update.Text, update.Names, update.Values);
            var expected = Try(() => ExpressionEvaluator.Apply(update.Text, update.Names, update.Values, key.Of(item)));
            RequireSame(expected, answer, $"seed {seed}, update {at}: {update}", item);
            refused += answer is null ? 1 : 0;
        }
        Assert.InRange(refused, 1, Updates * 3 / 4);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(77)]
    public async Task Random_projections_leave_the_same_of_random_items(int seed)
    {
        await table.OpenAsync(database);
        var random = new Random(seed);
        var key = new ItemKey("projected", seed);
        var item = DynamoValue.Null;
        var refused = 0;
        for (var at = 0; at < Projections; at++)
        {
            if (at % 10 == 0)
                await table.PutAsync(key, item = new RandomValues(random).Item());
            var projection = new RandomProjection(random, item);
            var answer = await table.GetAsync(key, projection.Text, projection.Names);
            var expected = Try(() => ExpressionEvaluator.Project(projection.Text, projection.Names, key.Of(item)));
            RequireSame(expected, answer, $"seed {seed}, projection {at}: {projection}", item);
            refused += answer is null ? 1 : 0;
        }
        Assert.InRange(refused, 1, Projections * 2 / 3);
    }

    private static DynamoValue? Try(Func<DynamoValue> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static void RequireSame(DynamoValue? expected, DynamoValue? answer, string what, DynamoValue item)
    {
        var (made, got) = (expected is null ? "refused" : ValueText.Of(expected), answer is null ? "refused" : ValueText.Of(answer));
        Assert.True(made == got, $"{what}\nitem: {ValueText.Of(item)}\nDynamoDB:  {got}\nevaluator: {made}");
    }
}
