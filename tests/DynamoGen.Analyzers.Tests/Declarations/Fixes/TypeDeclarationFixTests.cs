using DynamoGen.CodeFixes;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TypeDeclarationFixTests
{
    [Fact]
    public Task The_id_becomes_the_partition_key() => Fix.VerifyAsync<DeclarationAnalyzer, PartitionKeyCodeFix>(
        DiagnosticIds.NoPartitionKey,
        """
        [DynamoTable("Orders")]
        public partial record [|Order|](string CustomerId, [MaxSize(10)] string Id);

        [DynamoTable("Notes")]
        public partial class [|Note|]
        {
            /// <summary>The author's.</summary>
            public Guid AuthorId { get; init; }
            /// <summary>The note's own.</summary>
            public Guid NoteId { get; init; }
        }

        [DynamoTable("Marks")]
        public partial class [|Mark|]
        {
            [SortKey] public Guid Id { get; init; }
            public string? OwnerId { get; init; }
            public required string PageId { get; init; }
        }
        """,
        """
        [DynamoTable("Orders")]
        public partial record Order(string CustomerId, [PartitionKey, MaxSize(10)] string Id);

        [DynamoTable("Notes")]
        public partial class Note
        {
            /// <summary>The author's.</summary>
            public Guid AuthorId { get; init; }
            /// <summary>The note's own.</summary>
            [PartitionKey] public Guid NoteId { get; init; }
        }

        [DynamoTable("Marks")]
        public partial class Mark
        {
            [SortKey] public Guid Id { get; init; }
            public string? OwnerId { get; init; }
            [PartitionKey] public required string PageId { get; init; }
        }
        """);

    [Fact]
    public Task Where_no_member_is_named_like_the_id_nothing_is_offered() => Fix.VerifyNoneAsync<DeclarationAnalyzer, PartitionKeyCodeFix>(
        DiagnosticIds.NoPartitionKey,
        """
        [DynamoTable("Orders")]
        public partial record [|Order|](string CustomerId, string ShopId, bool Id, string Name);
        """);

    [Fact]
    public Task A_member_named_but_for_the_case_is_named() => Fix.VerifyAsync<DeclarationAnalyzer, MemberNameCodeFix>(
        DiagnosticIds.UnknownMember,
        """
        [DynamoTable("Orders")]
        [[|Gsi("ByOwner", PartitionKey = "owner", SortKey = "NUMBER")|]]
        [[|Lsi("ByDay", SortKey = nameof(Day), Projection = IndexProjection.Include, Include = ["total", nameof(Owner)])|]]
        public partial record Order([PartitionKey] string Id, [SortKey] int Number, string Owner, DateOnly Day, decimal Total);
        """.Replace("[[|Gsi", "[{|DGEN106:{|DGEN106:Gsi", StringComparison.Ordinal).Replace("\"NUMBER\")|]]", "\"NUMBER\")|}|}]", StringComparison.Ordinal),
        """
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(Number))]
        [Lsi("ByDay", SortKey = nameof(Day), Projection = IndexProjection.Include, Include = [nameof(Total), nameof(Owner)])]
        public partial record Order([PartitionKey] string Id, [SortKey] int Number, string Owner, DateOnly Day, decimal Total);
        """);

    [Fact]
    public Task A_name_that_is_none_at_all_stays() => Fix.VerifyNoneAsync<DeclarationAnalyzer, MemberNameCodeFix>(
        DiagnosticIds.UnknownMember,
        """
        [DynamoTable("Orders")]
        [[|Gsi("ByOwner", PartitionKey = "Ovner")|]]
        public partial record Order([PartitionKey] string Id, string Owner);
        """);

    [Fact]
    public Task A_type_is_listed_in_its_hierarchy() => Fix.VerifyAsync<DeclarationAnalyzer, ListDerivedTypeCodeFix>(
        DiagnosticIds.UnlistedType,
        """
        /// <summary>What is sent.</summary>
        [DynamoTable("Parcels"), Polymorphic("kind")]
        [DerivedItem<Letter>("letter")]
        public abstract partial record Parcel([PartitionKey] string Id);

        public sealed record Letter(string Id) : Parcel(Id);
        public sealed record [|Box|](string Id, int Weight) : Parcel(Id);
        public sealed record [|Tube|](string Id, int Length) : Parcel(Id);
        """,
        """
        /// <summary>What is sent.</summary>
        [DynamoTable("Parcels"), Polymorphic("kind")]
        [DerivedItem<Letter>("letter")]
        [DerivedItem<Box>("Box")]
        [DerivedItem<Tube>("Tube")]
        public abstract partial record Parcel([PartitionKey] string Id);

        public sealed record Letter(string Id) : Parcel(Id);
        public sealed record Box(string Id, int Weight) : Parcel(Id);
        public sealed record Tube(string Id, int Length) : Parcel(Id);
        """);
}
