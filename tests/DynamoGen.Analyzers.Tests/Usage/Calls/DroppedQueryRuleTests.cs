using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class DroppedQueryRuleTests
{
    [Theory]
    [InlineData("object M() { var query = lines.Query(\"o1\"); query.[|Filter|](line => line.Price > 3); return query.ToListAsync(); }")]
    [InlineData("object M() { var query = lines.Query(\"o1\"); query.Descending().[|Take|](3); return query.ToListAsync(); }")]
    [InlineData("void M() => lines.Query(\"o1\").[|IncludeExpired|]();")]
    public Task A_query_that_is_thrown_away_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.DroppedQuery, member);

    [Theory]
    [InlineData("object M() { var query = lines.Query(\"o1\"); query = query.Filter(line => line.Price > 3); return query.ToListAsync(); }")]
    [InlineData("object M() => lines.Query(\"o1\").Descending().Take(3).ToListAsync();")]
    [InlineData("void M(List<int> all) { all.Take(3); }")]
    [InlineData("void M() { var query = lines.Query(\"o1\"); _ = query.Take(3); }")]
    public Task A_query_that_is_kept_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.DroppedQuery, member);

    [Fact]
    public Task The_fix_keeps_it() => Calls.VerifyFixAsync<KeepQueryCodeFix>(RuleIds.DroppedQuery,
        """
        object M(bool dear)
        {
            var query = lines.Query("o1");
            if (dear)
                query.[|Filter|](line => line.Price > 3); // Not all.
            query.Descending().[|Take|](3);
            return query.ToListAsync();
        }
        """,
        """
        object M(bool dear)
        {
            var query = lines.Query("o1");
            if (dear)
                query = query.Filter(line => line.Price > 3); // Not all.
            query = query.Descending().Take(3);
            return query.ToListAsync();
        }
        """);
}
