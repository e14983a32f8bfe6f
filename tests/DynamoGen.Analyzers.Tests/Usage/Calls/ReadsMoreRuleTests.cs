using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class ReadsMoreRuleTests
{
    [Theory]
    [InlineData("async Task<Line?> M() => (await lines.Query(\"o1\").[|ToListAsync|]()).FirstOrDefault();")]
    [InlineData("async Task<Line> M(CancellationToken token) => (await lines.Query(\"o1\").Descending().[|ToListAsync|](token).ConfigureAwait(false)).First();")]
    [InlineData("async Task<bool> M() => await lines.Query(\"o1\").Filter(line => line.Price > 3).[|CountAsync|]() > 0;")]
    [InlineData("async Task<bool> M() => await lines.Query(\"o1\").[|CountAsync|]() == 0;")]
    [InlineData("async Task<bool> M() => (await lines.Query(\"o1\").[|ToListAsync|]()).Any();")]
    [InlineData("async Task<bool> M() => (await lines.Query(\"o1\").[|ToListAsync|]()).Count > 0;")]
    [InlineData("async Task<Line> M() => (await lines.Query(\"o1\").[|ToListAsync|]())[0];")]
    public Task A_query_that_is_read_for_its_first_item_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.ReadsMore, member);

    [Theory]
    [InlineData("async Task<Line?> M() => (await lines.Query(\"o1\").Take(1).ToListAsync()).FirstOrDefault();")]
    [InlineData("async Task<Line?> M() => (await lines.Query(\"o1\").ToListAsync()).FirstOrDefault(line => line.Price > 3);")]
    [InlineData("async Task<Line?> M(DynamoQuery<Line, LineFilter> query) => (await query.ToListAsync()).FirstOrDefault();")]
    [InlineData("async Task<bool> M() => await lines.Query(\"o1\").CountAsync() > 3;")]
    [InlineData("async Task<List<Line>> M() => await lines.Query(\"o1\").ToListAsync();")]
    [InlineData("async Task<Thing?> M() => (await context.QueryAsync<Thing>(\"t1\").GetRemainingAsync()).FirstOrDefault();")]
    [InlineData("async Task<bool> M() => (await lines.Query(\"o1\").ToListAsync()).Count > 1;")]
    [InlineData("async Task<Line> M() => (await lines.Query(\"o1\").ToListAsync())[1];")]
    public Task A_query_that_is_used_or_bounded_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.ReadsMore, member);

    [Fact]
    public Task The_fix_takes_one() => Calls.VerifyFixAsync<TakeOneCodeFix>(RuleIds.ReadsMore,
        """
        async Task<Line?> M()
        {
            if (await lines.Query("o1").[|CountAsync|]() == 0)
                return null;
            return (await lines
                .Query("o1")
                .Descending()
                .[|ToListAsync|]()).FirstOrDefault();
        }
        """,
        """
        async Task<Line?> M()
        {
            if (await lines.Query("o1").Take(1).CountAsync() == 0)
                return null;
            return (await lines
                .Query("o1")
                .Descending()
                .Take(1)
                .ToListAsync()).FirstOrDefault();
        }
        """);
}
