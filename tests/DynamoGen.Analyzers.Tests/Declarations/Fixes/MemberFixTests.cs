using DynamoGen.CodeFixes;
using DynamoGen.Generators.Diagnostics;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class MemberFixTests
{
    [Fact]
    public Task A_settable_key_becomes_init() => Fix.VerifyAsync<DeclarationSuggestionAnalyzer, InitKeyCodeFix>(
        RuleIds.MutableKey,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            private int number;
            [PartitionKey] public string [|Id|] { get; set; } = "";
            [SortKey]
            public int [|Number|]
            {
                get => number;
                set => number = value;
            }
        }
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            private int number;
            [PartitionKey] public string Id { get; init; } = "";
            [SortKey]
            public int Number
            {
                get => number;
                init => number = value;
            }
        }
        """);

    [Fact]
    public Task A_value_that_needs_another_may_end() => Fix.VerifyAsync<DeclarationWarningAnalyzer, MakeNullableCodeFix>(
        RuleIds.EndlessRecursion,
        """
        [DynamoTable("Orders")]
        public partial record Order([PartitionKey] string Id, Node? Tree, Leaf? Leaf);
        public record Node(int Number, Node [|Next|]);
        public class Leaf
        {
            public required Leaf [|Other|] { get; init; }
        }
        """,
        """
        [DynamoTable("Orders")]
        public partial record Order([PartitionKey] string Id, Node? Tree, Leaf? Leaf);
        public record Node(int Number, Node? Next);
        public class Leaf
        {
            public required Leaf? Other { get; init; }
        }
        """);

    [Fact]
    public Task A_nullable_set_begins_empty() => Fix.VerifyAsync<DeclarationSuggestionAnalyzer, NonNullableSetCodeFix>(
        RuleIds.NullableSet,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public HashSet<string>? [|Tags|] { get; init; } // words
            public IReadOnlySet<Guid>? [|Friends|] { get; set; } = null;
            public FrozenSet<int>? [|Numbers|] { get; init; }
            public IImmutableSet<int>? [|More|] { get; init; }
            public required SortedSet<string>? [|Needed|] { get; init; }
            public ISet<string>? [|Begun|] { get; init; } = new SortedSet<string>();
            public Line? Line { get; init; }
        }

        public record Line(ImmutableHashSet<string>? [|Marks|], int Number);
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public HashSet<string> Tags { get; init; } = []; // words
            public IReadOnlySet<Guid> Friends { get; set; } = new HashSet<Guid>();
            public FrozenSet<int> Numbers { get; init; } = FrozenSet<int>.Empty;
            public IImmutableSet<int> More { get; init; } = ImmutableHashSet<int>.Empty;
            public required SortedSet<string> Needed { get; init; }
            public ISet<string> Begun { get; init; } = new SortedSet<string>();
            public Line? Line { get; init; }
        }

        public record Line(ImmutableHashSet<string> Marks, int Number);
        """);

    [Fact]
    public Task A_set_that_begins_with_members_begins_empty() => Fix.VerifyAsync<DeclarationAnalyzer, EmptySetInitializerCodeFix>(
        DiagnosticIds.SetInitializer,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public HashSet<string> [|Tags|] { get; init; } = ["new"]; // words
            public HashSet<string> [|Words|] { get; init; } = new(StringComparer.Ordinal) { "new" };
            public IReadOnlySet<int> [|Numbers|] { get; init; } = new HashSet<int>(new[] { 1 });
        }
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public HashSet<string> Tags { get; init; } = []; // words
            public HashSet<string> Words { get; init; } = new(StringComparer.Ordinal);
            public IReadOnlySet<int> Numbers { get; init; } = new HashSet<int>();
        }
        """);

    [Fact]
    public Task A_nullable_key_becomes_required() => Fix.VerifyAsync<DeclarationAnalyzer, NonNullableKeyCodeFix>(
        DiagnosticIds.NullableKey,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public string? [|Id|] { get; init; }
            [SortKey] public int? [|Number|] { get; init; }
        }

        [DynamoTable("Offers")]
        public partial record Offer([PartitionKey] string? [|Id|]);
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public required string Id { get; init; }
            [SortKey] public int Number { get; init; }
        }

        [DynamoTable("Offers")]
        public partial record Offer([PartitionKey] string Id);
        """);

    [Fact]
    public Task What_cannot_be_read_back_becomes_a_property_that_can() => Fix.VerifyAsync<DeclarationAnalyzer, RestorableMemberCodeFix>(
        DiagnosticIds.CannotRestore,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public string? [|Name|] { get; }
            /// <summary>A note.</summary>
            public string [|Note|] = ""; // short
            public readonly int [|Number|];
        }
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            public string? Name { get; init; }
            /// <summary>A note.</summary>
            public string Note { get; set; } = ""; // short
            public int Number { get; init; }
        }
        """);

    [Fact]
    public Task A_member_without_a_bound_gets_one() => Fix.VerifyAsync<SizeAnalyzer, MaxSizeCodeFix>(
        RuleIds.Unbounded,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public required string [|Id|] { get; init; }
            [SortKey]
            public required string [|Name|] { get; init; }
            /// <summary>The picture.</summary>
            public byte[]? [|Picture|] { get; init; }
        }

        [DynamoTable("Offers")]
        public partial record Offer([PartitionKey] Guid Id, List<Guid> [|Friends|]);
        """,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [MaxSize(2_048), PartitionKey] public required string Id { get; init; }
            [MaxSize(1_024), SortKey]
            public required string Name { get; init; }
            /// <summary>The picture.</summary>
            [MaxSize(16_384)] public byte[]? Picture { get; init; }
        }

        [DynamoTable("Offers")]
        public partial record Offer([PartitionKey] Guid Id, [MaxSize(16_384)] List<Guid> Friends);
        """);

    [Fact]
    public Task Text_without_a_bound_gets_one() => Fix.VerifyAsync<SizeAnalyzer, MaxSizeCodeFix>(
        RuleIds.UnboundedText,
        """
        [DynamoTable("Offers")]
        public partial record Offer([PartitionKey] Guid Id, string [|Name|], [property: DynamoAttribute("t")] string? [|Title|]);
        """,
        """
        [DynamoTable("Offers")]
        public partial record Offer([PartitionKey] Guid Id, [MaxSize(4_096)] string Name, [MaxSize(4_096)] [property: DynamoAttribute("t")] string? Title);
        """);
}
