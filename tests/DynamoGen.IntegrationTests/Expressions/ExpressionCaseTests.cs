using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>The tables of cases that the evaluator is held to say what DynamoDB does.</summary>
public sealed class ExpressionCaseTests(DynamoDbFixture database, ExpressionTable table) : IClassFixture<ExpressionTable>
{
    [Fact]
    public async Task Conditions_that_hold() => await RequireVerdictsAsync("true", ConditionCases.True, true);

    [Fact]
    public async Task Conditions_that_do_not_hold() => await RequireVerdictsAsync("false", ConditionCases.False, false);

    [Fact]
    public async Task Conditions_that_are_refused() => await RequireVerdictsAsync("refused", ConditionCases.Refused, null);

    [Fact]
    public async Task Updates_that_are_applied()
    {
        foreach (var (update, difference) in UpdateCases.Applied)
        {
            var after = await UpdateAsync("applied", update);
            Assert.Equal((update, difference), (update, after is null ? "refused" : ValueText.Difference(SampleItem.Item, after)));
        }
    }

    [Fact]
    public async Task Updates_that_are_refused()
    {
        foreach (var update in UpdateCases.Refused)
            Assert.Equal((update, null), (update, await UpdateAsync("not applied", update)));
    }

    [Fact]
    public async Task Projections_that_are_applied()
    {
        foreach (var (projection, part) in ProjectionCases.Applied)
        {
            var left = await GetAsync("projected", projection);
            Assert.Equal((projection, part), (projection, left is null ? "refused" : ValueText.Of(left)));
        }
    }

    [Fact]
    public async Task Projections_that_are_refused()
    {
        foreach (var projection in ProjectionCases.Refused)
            Assert.Equal((projection, null), (projection, await GetAsync("not projected", projection)));
    }

    private async Task RequireVerdictsAsync(string partition, IReadOnlyList<string> conditions, bool? verdict)
    {
        await table.OpenAsync(database);
        var key = new ItemKey(partition, 1);
        await table.PutAsync(key, SampleItem.Item);
        foreach (var condition in conditions)
            Assert.Equal((condition, verdict), (condition, await table.CheckAsync(key, condition, SampleItem.NamesOf(condition), SampleItem.ValuesOf(condition))));
    }

    private async Task<DynamoValue?> UpdateAsync(string partition, string update)
    {
        await table.OpenAsync(database);
        var key = new ItemKey(partition, 1);
        await table.PutAsync(key, SampleItem.Item);
        return await table.UpdateAsync(key, update, SampleItem.NamesOf(update), SampleItem.ValuesOf(update)) is { } item
            ? DynamoValue.Map(item.Entries.Where(entry => entry.Key is not ("pk" or "sk")).ToDictionary())
            : null;
    }

    private async Task<DynamoValue?> GetAsync(string partition, string projection)
    {
        await table.OpenAsync(database);
        var key = new ItemKey(partition, 1);
        await table.PutAsync(key, SampleItem.Item);
        return await table.GetAsync(key, projection, SampleItem.NamesOf(projection));
    }
}
