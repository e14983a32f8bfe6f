using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class PartiQlScanRuleTests
{
    [Theory]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = [|\"SELECT * FROM Orders\"|] });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = [|\"select id from \\\"Orders\\\".\\\"ByDay\\\" order by id\"|] });")]
    [InlineData("var request = new ExecuteStatementRequest(); request.Statement = [|\"SELECT * FROM Orders\"|]; await client.ExecuteStatementAsync(request);")]
    [InlineData("const string All = \"SELECT * FROM \\\"Orders\\\"\"; await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = [|All|], Limit = 10 });")]
    [InlineData("var request = new BatchStatementRequest { Statement = [|\"SELECT * FROM Orders\"|] };")]
    [InlineData("var all = \"SELECT * FROM Orders\"; await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = [|all|] });")]
    public Task A_selection_without_a_condition_is_reported(string statements) => Request.VerifyAsync(RuleIds.PartiQlScan, statements);

    [Theory]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders WHERE id = ?\" });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = \"INSERT INTO Orders VALUE {'id': ?}\" });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = text });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $\"SELECT * FROM {text}\" });")]
    [InlineData("var request = new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders\" }; request.Statement += \" WHERE id = ?\"; await client.ExecuteStatementAsync(request);")]
    [InlineData("var all = \"SELECT * FROM Orders\"; Append(ref all); await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = all }); static void Append(ref string text) => text += \" WHERE id = ?\";")]
    public Task One_with_a_condition_or_of_unknown_text_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.PartiQlScan, statements);
}
