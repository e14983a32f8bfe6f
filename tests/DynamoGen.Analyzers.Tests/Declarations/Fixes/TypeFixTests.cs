using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TypeFixTests
{
    [Fact]
    public Task A_DateTime_becomes_a_DateTimeOffset() => Fix.VerifyAsync<DeclarationSuggestionAnalyzer, DateTimeOffsetCodeFix>(
        RuleIds.DateTime,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            /// <summary>When.</summary>
            public DateTime [|PlacedAt|] { get; init; } = DateTime.UtcNow; // now
            public System.DateTime? [|PaidAt|] { get; init; }
            public Line? First { get; init; }
        }

        public record Line(int Number, DateTime [|At|] = default);
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            /// <summary>When.</summary>
            public DateTimeOffset PlacedAt { get; init; } = DateTime.UtcNow; // now
            public DateTimeOffset? PaidAt { get; init; }
            public Line? First { get; init; }
        }

        public record Line(int Number, DateTimeOffset At = default);
        """);

    [Fact]
    public Task Money_becomes_decimal_with_its_literals() => Fix.VerifyAsync<DeclarationSuggestionAnalyzer, DecimalCodeFix>(
        RuleIds.InexactMoney,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public double [|Price|] { get; init; } = 9.50;
            public float? [|Fee|] { get; init; } = 1f;
            public double [|Tax|] { get; init; } = 1;
            public double [|Rent|] { get; init; } = default(double);
        }
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public decimal Price { get; init; } = 9.50m;
            public decimal? Fee { get; init; } = 1m;
            public decimal Tax { get; init; } = 1;
            public decimal Rent { get; init; } = default(decimal);
        }
        """);

    [Fact]
    public Task A_key_becomes_decimal() => Fix.VerifyAsync<DeclarationWarningAnalyzer, DecimalCodeFix>(
        RuleIds.InexactKey,
        """
        [DynamoTable("Levels"), Gsi("ByHeight", PartitionKey = nameof(Depth))]
        public partial record Level([PartitionKey] string Gauge, [SortKey] double [|Height|], Half? [|Depth|]);
        """,
        """
        [DynamoTable("Levels"), Gsi("ByHeight", PartitionKey = nameof(Depth))]
        public partial record Level([PartitionKey] string Gauge, [SortKey] decimal Height, decimal? Depth);
        """);

    [Fact]
    public Task A_key_that_is_money_is_changed_once() => Fix.VerifyAsync<DeclarationWarningAnalyzer, DecimalCodeFix>(
        "",
        """
        [DynamoTable("Prices")]
        public partial record Price([PartitionKey] string Thing, [SortKey] double {|DGEN146:{|DGEN140:UnitPrice|}|});
        """,
        """
        [DynamoTable("Prices")]
        public partial record Price([PartitionKey] string Thing, [SortKey] decimal UnitPrice);
        """,
        setup => setup with { Rules = [], Beside = [new DeclarationSuggestionAnalyzer()] });

    [Fact]
    public Task A_type_that_is_not_free_to_change_stays() => Fix.VerifyNoneAsync<DeclarationSuggestionAnalyzer, DecimalCodeFix>(
        RuleIds.InexactMoney,
        """
        public interface IPriced { double Price { get; } }

        [DynamoTable("Orders")]
        public partial class Order : IPriced
        {
            [PartitionKey] public Guid Id { get; init; }
            public double [|Price|] { get; init; }
            public virtual double [|Fee|] { get; init; }
            public double [|Tax|] { get; init; } = double.NaN;
        }
        """);
}
