using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Migration;

public sealed class ConvertibleRuleTests
{
    private const string Key = "[DynamoDBHashKey] public string Id { get; set; }";

    [Theory]
    [InlineData("[DynamoDBTable(\"Orders\")] public class [|Order|] { [DynamoDBHashKey] public string Id { get; set; } }")]
    [InlineData("[DynamoDBTable(\"Orders\")] public partial class [|Order|] { [DynamoDBHashKey] public Guid Id { get; init; } [DynamoDBRangeKey(\"n\")] public int Number { get; init; } }")]
    [InlineData("[DynamoDBTable(\"Orders\", false)] public class [|Order|] { [DynamoDBHashKey] public string Id { get; set; } public Line Line { get; set; } } public class Line { public int Number { get; set; } }")]
    [InlineData("public class Base { public int Number { get; set; } } [DynamoDBTable(\"Orders\")] public class [|Order|] : Base { [DynamoDBHashKey] public string Id { get; set; } }")]
    public Task A_type_that_can_be_an_item_is_reported(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("public string Name { get; set; }")]
    [InlineData("[DynamoDBProperty(typeof(Converter))] public string Name { get; set; }")]
    [InlineData("[DynamoDBProperty(Converter = typeof(Converter))] public string Name { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } public object Anything { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } public string Name { get; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } public string Name;")]
    [InlineData("[DynamoDBHashKey] public int? Id { get; set; }")]
    [InlineData("[DynamoDBHashKey] public bool Id { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } [DynamoDBHashKey] public string Other { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } [DynamoDBVersion] public byte? Version { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } [DynamoDBAtomicCounter] public long? Count { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } [DynamoDBGlobalSecondaryIndexRangeKey(\"ByName\")] public string Name { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } [DynamoDBLocalSecondaryIndexRangeKey(\"ByName\")] public string Name { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } [DynamoDBGlobalSecondaryIndexHashKey(\"ByStage\")] public DayOfWeek? Day { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } public Line Line { get; set; }")]
    [InlineData("[DynamoDBHashKey] public string Id { get; set; } public Order(int other) { }")]
    public Task A_type_with_a_member_that_has_no_counterpart_is_not_reported(string members) => VerifyAsync(
        $$"""
        [DynamoDBTable("Orders")]
        public class Order
        {
            {{members}}
        }

        public class Line { [DynamoDBProperty("n")] public int Number { get; set; } }

        public class Converter : IPropertyConverter
        {
            public Amazon.DynamoDBv2.DocumentModel.DynamoDBEntry ToEntry(object value) => null;
            public object FromEntry(Amazon.DynamoDBv2.DocumentModel.DynamoDBEntry entry) => null;
        }
        """);

    [Theory]
    [InlineData($"[DynamoDBTable(\"Orders\")] public abstract class Order {{ {Key} }}")]
    [InlineData($"[DynamoDBTable(\"Orders\")] public class Order<T> {{ {Key} }}")]
    [InlineData($"[DynamoDBTable(\"Orders\", true)] public class Order {{ {Key} public Line Line {{ get; set; }} }} public class Line {{ public int Number {{ get; set; }} }}")]
    [InlineData($"public class Base {{ {Key} }} [DynamoDBTable(\"Orders\")] public class Order : Base {{ public int Number {{ get; set; }} }}")]
    [InlineData($"[DynamoDBTable(\"Orders\")] public class Order {{ {Key} }} public class OrderRepository {{ }}")]
    [InlineData($"[DynamoDBTable(\"Or\")] public class Order {{ {Key} }}")]
    [InlineData($"public class Order {{ {Key} }}")]
    public Task A_type_that_cannot_be_an_item_and_what_names_no_table_are_not_reported(string source) => VerifyAsync(source);

    [Fact]
    public Task Without_DynamoGen_nothing_is_reported() => AnalyzerVerifier<MigrationAnalyzer>.VerifyAsync(
        $"using Amazon.DynamoDBv2.DataModel;\n[DynamoDBTable(\"Orders\")] public class Order {{ {Key} }}",
        new() { Options = new() { References = TestReferences.Sdk, Nullable = false } });

    private static Task VerifyAsync(string source) =>
        AnalyzerVerifier<MigrationAnalyzer>.VerifyAsync($"using Amazon.DynamoDBv2.DataModel;\n\n{source}", new() { Options = TestOptions.Application with { Nullable = false } });
}
