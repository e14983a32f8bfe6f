using DynamoGen.CodeFixes;
using DynamoGen.Generators;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class MixedConditionRuleTests
{
    private static readonly AnalyzerSetup Setup = new() { Generator = () => new DynamoGenerator() };

    [Theory]
    [InlineData("o.State == \"open\" [|||] o.Visits > 3 && o.Id.Exists()")]
    [InlineData("o.Id.Exists() && o.State == \"open\" [|||] o.Visits > 3")]
    [InlineData("o.Visits < 9 && o.Id.Exists() && !o.State.Exists() [|||] o.Visits > 3")]
    public Task An_or_that_binds_tighter_than_it_looks_is_reported(string condition) => AnalyzerVerifier<MixedConditionAnalyzer>.VerifyAsync(Source(condition), Setup);

    [Theory]
    [InlineData("(o.State == \"open\" | o.Visits > 3) && o.Id.Exists()")]
    [InlineData("o.State == \"open\" || o.Visits > 3 && o.Id.Exists()")]
    [InlineData("o.State == \"open\" & o.Visits > 3 || o.Id.Exists()")]
    [InlineData("o.State == \"open\" | o.Visits > 3 & o.Id.Exists()")]
    public Task Operators_that_bind_as_they_look_are_not_reported(string condition) => AnalyzerVerifier<MixedConditionAnalyzer>.VerifyAsync(Source(condition), Setup);

    [Fact]
    public Task Truth_values_are_not_reported() => AnalyzerVerifier<MixedConditionAnalyzer>.VerifyAsync("class C { bool M(bool a, bool b, bool c) => a | b && c; }", Setup);

    [Fact]
    public Task The_fix_shows_how_they_bind() => CodeFixVerifier<MixedConditionAnalyzer, ParenthesesCodeFix>.VerifyAsync(
        Source("o.State == \"open\" [|||] o.Visits > 3 && o.Visits < 9 [|||] o.Id.Exists()"),
        Source("(o.State == \"open\" | o.Visits > 3) && (o.Visits < 9 | o.Id.Exists())"),
        Setup);

    private static string Source(string condition) =>
        $$"""
        using DynamoGen;

        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id) { public int Visits { get; init; } public string? State { get; init; } }

        public class C(OrderRepository orders)
        {
            public Task M(Order order) => orders.PutAsync(order, o => {{condition}});
        }
        """;
}
