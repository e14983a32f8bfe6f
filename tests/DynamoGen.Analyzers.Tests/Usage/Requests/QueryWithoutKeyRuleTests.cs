using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class QueryWithoutKeyRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync([|new QueryRequest|] { TableName = \"Orders\", FilterExpression = \"a = :a\" });")]
    [InlineData("await client.QueryAsync([|new QueryRequest(\"Orders\")|]);")]
    [InlineData("await client.QueryAsync([|new()|] { TableName = \"Orders\" });")]
    [InlineData("var pages = client.Paginators.Query([|new QueryRequest|] { TableName = \"Orders\" });")]
    [InlineData("var concrete = (AmazonDynamoDBClient)client; await concrete.QueryAsync([|new QueryRequest(\"Orders\")|], default);")]
    public Task A_request_that_is_made_and_sent_without_a_key_condition_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|string.Empty|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|null|] });")]
    [InlineData("const string None = \" \"; await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|None|] });")]
    [InlineData("var request = new QueryRequest(); request.KeyConditionExpression = [|\"\"|]; await client.QueryAsync(request);")]
    public Task An_empty_key_condition_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("var request = [|new QueryRequest(\"Orders\")|]; request.Limit = 1; await client.QueryAsync(request);")]
    [InlineData("QueryRequest request; request = [|new()|]; await client.QueryAsync(request);")]
    [InlineData("var request = [|new QueryRequest(\"Orders\")|]; do { var page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while (request.ExclusiveStartKey is not null);")]
    [InlineData("var request = [|new QueryRequest(\"Orders\")|]; await client.QueryAsync(request); request.KeyConditionExpression = \"pk = :pk\";")]
    [InlineData("Func<Task> later = async () => { var request = [|new QueryRequest(\"Orders\")|]; await client.QueryAsync(request); };")]
    [InlineData("var request = [|new QueryRequest(\"Orders\")|]; Console.WriteLine(request.KeyConditionExpression); await client.QueryAsync(request);")]
    public Task A_request_in_a_variable_that_never_gets_a_key_condition_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = text });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditions = new() { [\"pk\"] = new Condition() } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditions = { [\"pk\"] = new Condition() } });")]
    public Task A_request_with_a_key_condition_is_not_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("var request = new QueryRequest(); request.KeyConditionExpression = text; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); if (text.Length > 0) request.KeyConditionExpression = text; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"\" }; request.KeyConditionExpression += \"pk = :pk\"; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); request.KeyConditions.Add(\"pk\", new Condition()); await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); request.KeyConditions[\"pk\"] = new Condition(); await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); for (var i = 0; i < 2; i++) { if (i > 0) await client.QueryAsync(request); request.KeyConditionExpression = text; }")]
    [InlineData("var request = new QueryRequest(); Action set = () => request.KeyConditionExpression = text; set(); await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); Func<Task> send = () => client.QueryAsync(request); request.KeyConditionExpression = text; await send();")]
    public Task A_request_that_gets_its_key_condition_on_the_way_is_not_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("var request = new QueryRequest(); Complete(request); await client.QueryAsync(request);")]
    [InlineData("var request = Complete(new QueryRequest()); await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); request = Complete(request); await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest(); var same = request; same.KeyConditionExpression = text; await client.QueryAsync(request);")]
    [InlineData("var request = text.Length > 0 ? new QueryRequest { KeyConditionExpression = text } : new QueryRequest(); await client.QueryAsync(request);")]
    [InlineData("var held = new Held { Request = new QueryRequest() }; held.Request.KeyConditionExpression = text; await client.QueryAsync(held.Request);")]
    [InlineData("var request = new QueryRequest();")]
    [InlineData("var request = new QueryRequest(); request.WithKey(); await client.QueryAsync(request);")]
    public Task A_request_of_which_nothing_is_known_is_not_reported(string statements) => VerifyAsync(statements);

    [Fact]
    public Task Another_query_request_is_not_looked_at() => AnalyzerVerifier<RequestAnalyzer>.VerifyAsync(
        """
        class QueryRequest { public string? KeyConditionExpression { get; set; } }
        class Client { public void QueryAsync(QueryRequest request) { } void M() => QueryAsync(new QueryRequest()); }
        """);

    private static Task VerifyAsync(string statements) => Request.VerifyAsync(RuleIds.QueryWithoutKey, statements);
}
