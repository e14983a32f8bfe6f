using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class ValueInTextRuleTests
{
    [Theory]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $\"SELECT * FROM Orders WHERE id = '{[|text|]}'\" });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders WHERE id = '\" + [|text|] + \"'\" });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $\"SELECT * FROM Orders WHERE total >= {[|number|]}\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = $\"pk = '{[|text|]}'\" });")]
    [InlineData("var request = new ScanRequest(); request.FilterExpression = $\"total > {[|number|]} AND id <> '{[|text|]}'\"; await client.ScanAsync(request);")]
    public Task A_value_in_the_text_is_reported(string statements) => Request.VerifyAsync(RuleIds.ValueInText, statements);

    [Theory]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $\"SELECT * FROM {text} WHERE id = ?\" });")]
    [InlineData("await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders WHERE id = ?\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = $\"{text} = :pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = $\"pk = {text}\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = $\"pk = :pk{number}\" });")]
    [InlineData("const string Id = \"7\"; await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $\"SELECT * FROM Orders WHERE id = '{Id}'\" });")]
    [InlineData("Console.WriteLine($\"id = '{text}'\");")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = $\"#{text} = :pk\" });")]
    [InlineData("var marks = string.Join(\", \", Enumerable.Repeat(\"?\", 3)); await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $\"SELECT * FROM Orders WHERE id IN [{marks}]\" });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = \"a IN (\" + text + \")\" });")]
    public Task A_placeholder_a_name_or_a_constant_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.ValueInText, statements);
}
