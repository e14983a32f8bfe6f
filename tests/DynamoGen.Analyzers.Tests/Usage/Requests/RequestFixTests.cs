using DynamoGen.CodeFixes;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class RequestFixTests
{
    [Theory]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = [|\"name = :n\"|] }",
        "new QueryRequest { KeyConditionExpression = \"#name = :n\", ExpressionAttributeNames = new() { [\"#name\"] = \"name\" } }")]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = \"pk = :p\", FilterExpression = [|\"Status = :s AND #d > :d AND address.zone = :z\"|], ExpressionAttributeNames = new Dictionary<string, string> { { \"#d\", \"date\" } } }",
        "new QueryRequest { KeyConditionExpression = \"pk = :p\", FilterExpression = \"#status = :s AND #d > :d AND address.#zone = :z\", ExpressionAttributeNames = new Dictionary<string, string> { { \"#d\", \"date\" }, { \"#status\", \"Status\" }, { \"#zone\", \"zone\" } } }")]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = [|\"owner = :o\"|], FilterExpression = [|\"size(items) > :n OR status = :s\"|] }",
        "new QueryRequest { KeyConditionExpression = \"#owner = :o\", ExpressionAttributeNames = new() { [\"#owner\"] = \"owner\", [\"#items\"] = \"items\", [\"#status\"] = \"status\" }, FilterExpression = \"size(#items) > :n OR #status = :s\" }")]
    public Task A_reserved_word_gets_a_placeholder(string request, string mended) => VerifyAsync<AliasReservedWordCodeFix>(RuleIds.ReservedWord, request, mended);

    [Fact]
    public Task A_placeholder_is_defined_in_a_line_of_its_own_where_the_others_have_one() => VerifyAsync<AliasReservedWordCodeFix>(
        RuleIds.ReservedWord,
        """
        new QueryRequest
                {
                    TableName = "Orders",
                    KeyConditionExpression = [|"name = :n"|],
                    ExpressionAttributeValues = new()
                    {
                        [":n"] = value,
                    },
                }
        """,
        """
        new QueryRequest
                {
                    TableName = "Orders",
                    KeyConditionExpression = "#name = :n",
                    ExpressionAttributeNames = new() { ["#name"] = "name" },
                    ExpressionAttributeValues = new()
                    {
                        [":n"] = value,
                    },
                }
        """);

    [Theory]
    [InlineData("request = new QueryRequest { KeyConditionExpression = [|\"name = :n\"|], ExpressionAttributeNames = names };")]
    [InlineData("const string Key = \"name = :n\"; request = new QueryRequest { KeyConditionExpression = [|Key|] };")]
    [InlineData("var key = \"name = :n\"; request = new QueryRequest { KeyConditionExpression = [|key|] };")]
    public Task What_is_put_together_elsewhere_is_left_alone(string statements)
    {
        var source = Request.Source($"QueryRequest request; var names = new Dictionary<string, string>(); {statements} await client.QueryAsync(request);");

        return CodeFixVerifier<RequestAnalyzer, AliasReservedWordCodeFix>.VerifyAsync(source, source, new() { Rules = [RuleIds.ReservedWord] });
    }

    [Fact]
    public Task An_empty_condition_in_a_variable_is_left_alone()
    {
        var source = Request.Source(
            "var handler = new System.Net.Http.HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => { var none = [|\"\"|]; return client.QueryAsync(new QueryRequest { KeyConditionExpression = none }) != null; } };");

        return CodeFixVerifier<RequestAnalyzer, KeyConditionCodeFix>.VerifyAsync(source, source, new() { Rules = [RuleIds.QueryWithoutKey] });
    }

    [Theory]
    [InlineData("new QueryRequest { ExpressionAttributeNames = [|new()|], KeyConditionExpression = \"pk = :pk\" }", "new QueryRequest { KeyConditionExpression = \"pk = :pk\" }")]
    [InlineData("new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = [|new()|] }", "new QueryRequest { KeyConditionExpression = \"pk = :pk\" }")]
    [InlineData(
        "new QueryRequest { ExpressionAttributeNames = [|new()|], KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = [|new Dictionary<string, AttributeValue>()|] }",
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\" }")]
    public Task An_empty_map_is_removed(string request, string mended) => VerifyAsync<RemoveSettingCodeFix>(RuleIds.EmptyMap, request, mended);

    [Theory]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = value, [|[\":sk\"] = value|], [|[\":x\"] = value|] } }",
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = value } }")]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = new() { [|{ \"#a\", \"a\" }|] }, ExpressionAttributeValues = new() { { \":pk\", value } } }",
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { { \":pk\", value } } }")]
    public Task A_placeholder_that_nothing_uses_is_removed(string request, string mended) => VerifyAsync<RemoveSettingCodeFix>(RuleIds.UnusedPlaceholder, request, mended);

    [Fact]
    public Task A_placeholder_that_is_added_later_is_removed_with_its_statement()
    {
        const string Before = "var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = value } };";
        const string After = "await client.QueryAsync(request);";

        return CodeFixVerifier<RequestAnalyzer, RemoveSettingCodeFix>.VerifyAsync(
            Request.Source($"{Before}\n[|request.ExpressionAttributeValues[\":x\"] = value|];\n{After}"), Request.Source($"{Before}\n{After}"), new() { Rules = [RuleIds.UnusedPlaceholder] });
    }

    [Theory]
    [InlineData("new QueryRequest { AttributesToGet = [|new List<string> { \"a\", \"b\" }|] }", "new QueryRequest { ProjectionExpression = \"a, b\" }")]
    [InlineData("new QueryRequest { IndexName = \"i\", AttributesToGet = [|[\"a\"]|] }", "new QueryRequest { IndexName = \"i\", ProjectionExpression = \"a\" }")]
    [InlineData("new QueryRequest { AttributesToGet = [|[\"status\"]|] }", "new QueryRequest { AttributesToGet = [|[\"status\"]|] }")]
    [InlineData("new QueryRequest { AttributesToGet = [|[text]|] }", "new QueryRequest { AttributesToGet = [|[text]|] }")]
    public Task Constant_attributes_become_a_projection(string request, string mended) => VerifyAsync<ProjectionExpressionCodeFix>(RuleIds.LegacyParameter, request, mended);

    [Theory]
    [InlineData(
        "new ExecuteStatementRequest { Statement = $\"SELECT * FROM Orders WHERE id = '{[|text|]}' AND amount > {[|number|]}\" }",
        "new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders WHERE id = ? AND amount > ?\", Parameters = [new(text), new() { N = number.ToString(CultureInfo.InvariantCulture) }] }")]
    [InlineData(
        "new ExecuteStatementRequest { Statement = $\"SELECT * FROM {text} WHERE id = '{[|text|]}'\" }",
        "new ExecuteStatementRequest { Statement = $\"SELECT * FROM {text} WHERE id = '{[|text|]}'\" }")]
    public Task A_value_becomes_a_parameter(string request, string mended) => CodeFixVerifier<RequestAnalyzer, ValueOutOfTextCodeFix>.VerifyAsync(
        Request.Source($"await client.ExecuteStatementAsync({request});"), Request.Source($"await client.ExecuteStatementAsync({mended});"), new() { Rules = [RuleIds.ValueInText] });

    [Theory]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = $\"pk = '{[|text|]}' AND sk > {[|number|]}\" }",
        "new QueryRequest { KeyConditionExpression = \"pk = :text AND sk > :number\", ExpressionAttributeValues = new() { [\":text\"] = new(text), [\":number\"] = new() { N = number.ToString(CultureInfo.InvariantCulture) } } }")]
    [InlineData(
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = $\"a = '{[|text.Trim()|]}'\", ExpressionAttributeValues = new() { { \":pk\", value } } }",
        "new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"a = :value1\", ExpressionAttributeValues = new() { { \":pk\", value }, { \":value1\", new(text.Trim()) } } }")]
    public Task A_value_becomes_a_placeholder(string request, string mended) => VerifyAsync<ValueOutOfTextCodeFix>(RuleIds.ValueInText, request, mended);

    [Theory]
    [InlineData(
        "[|new QueryRequest(\"Orders\")|]",
        "new QueryRequest(\"Orders\") { KeyConditionExpression = \"#pk = :pk\", ExpressionAttributeNames = new() { [\"#pk\"] = \"pk\" }, ExpressionAttributeValues = new() { [\":pk\"] = new(\"the partition key\") } }")]
    [InlineData(
        "new QueryRequest { TableName = \"Orders\", KeyConditionExpression = [|\"\"|], ExpressionAttributeValues = new() { [\":x\"] = value } }",
        "new QueryRequest { TableName = \"Orders\", KeyConditionExpression = \"#pk = :pk\", ExpressionAttributeNames = new() { [\"#pk\"] = \"pk\" }, ExpressionAttributeValues = new() { [\":x\"] = value, [\":pk\"] = new(\"the partition key\") } }")]
    [InlineData(
        "[|new QueryRequest|] { TableName = \"Orders\" }",
        "new QueryRequest { TableName = \"Orders\", KeyConditionExpression = \"#pk = :pk\", ExpressionAttributeNames = new() { [\"#pk\"] = \"pk\" }, ExpressionAttributeValues = new() { [\":pk\"] = new(\"the partition key\") } }")]
    public Task A_query_gets_a_key_condition_to_fill_in(string request, string mended) => VerifyAsync<KeyConditionCodeFix>(RuleIds.QueryWithoutKey, request, mended);

    [Theory]
    [InlineData("[|ScanAsync<Order>|](new List<ScanCondition> { new(\"Id\", ScanOperator.Equal, id) })", "QueryAsync<Order>(id)")]
    [InlineData("[|ScanAsync<Order>|](new[] { new ScanCondition(nameof(Order.Customer), ScanOperator.Equal, id) })", "QueryAsync<Order>(id, new QueryConfig { IndexName = \"ByCustomer\" })")]
    [InlineData("[|ScanAsync<Order>|]([new ScanCondition(\"Day\", ScanOperator.Equal, id)])", "[|ScanAsync<Order>|]([new ScanCondition(\"Day\", ScanOperator.Equal, id)])")]
    [InlineData("[|ScanAsync<Order>|]([new ScanCondition(\"Id\", ScanOperator.BeginsWith, id)])", "[|ScanAsync<Order>|]([new ScanCondition(\"Id\", ScanOperator.BeginsWith, id)])")]
    public Task A_scan_by_a_key_becomes_a_query(string scan, string mended) => CodeFixVerifier<ScanAnalyzer, ScanToQueryCodeFix>.VerifyAsync(Scan(scan), Scan(mended));

    private static string Scan(string call) =>
        $$"""
        using Amazon.DynamoDBv2.DataModel;
        using Amazon.DynamoDBv2.DocumentModel;

        class Orders(IDynamoDBContext context)
        {
            public object Find(string id) => context.{{call}};
        }

        class Order
        {
            [DynamoDBHashKey] public string? Id { get; set; }
            [DynamoDBGlobalSecondaryIndexHashKey("ByCustomer")] public string? Customer { get; set; }
            public string? Day { get; set; }
        }
        """;

    private static Task VerifyAsync<TFix>(string rule, string request, string mended) where TFix : CodeFixProvider, new() => CodeFixVerifier<RequestAnalyzer, TFix>.VerifyAsync(
        Request.Source($"await client.QueryAsync({request});"), Request.Source($"await client.QueryAsync({mended});"), new() { Rules = [rule] });
}
