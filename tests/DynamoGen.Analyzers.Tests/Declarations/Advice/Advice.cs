using System.Collections.Immutable;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Verifies what one rule of advice says of declarations.</summary>
internal static class Advice
{
    public const string Usings = "using System.Collections.Frozen;\nusing System.Collections.Immutable;\nusing System.ComponentModel.DataAnnotations;\nusing DynamoGen;\nusing DynamoGen.Mapping;\n\n";

    /// <summary>Verifies a source; the usual namespaces are there.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string rule, string source) =>
        AnalyzerVerifier<DeclarationWarningAnalyzer>.VerifyAsync(Usings + source, new() { Options = TestOptions.Default, Rules = [rule], Beside = [new DeclarationSuggestionAnalyzer()] });

    /// <summary>Verifies an item with a key and these members.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyMembersAsync(string rule, string members, string types = "") => VerifyAsync(
        rule,
        $$"""
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            {{members}}
        }

        {{types}}
        """);

    /// <summary>Verifies an item with these annotations, which has members of several types.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAnnotatedAsync(string rule, string annotations) => VerifyAsync(
        rule,
        $$"""
        [DynamoTable("Orders")]
        {{annotations}}
        public partial class Order
        {
            [PartitionKey] public string Id { get; init; } = "";
            [SortKey] public int Number { get; init; }
            public string Owner { get; init; } = "";
            public string? Coupon { get; init; }
            public Stage Stage { get; init; }
            public Stage? Mark { get; init; }
            public DateOnly Day { get; init; }
            public DateTimeOffset At { get; init; }
            public decimal Total { get; init; }
        }

        public enum Stage { Open, Paid }
        """);
}
