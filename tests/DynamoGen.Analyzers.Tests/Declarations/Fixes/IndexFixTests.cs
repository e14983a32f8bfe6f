using DynamoGen.CodeFixes;
using DynamoGen.Generators;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class IndexFixTests
{
    [Fact]
    public Task An_index_that_repeats_another_is_removed() => Fix.VerifyAsync<DeclarationWarningAnalyzer, RemoveIndexCodeFix>(
        RuleIds.DuplicateIndex,
        """
        /// <summary>An order.</summary>
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner))]
        [[|Gsi("Owners", PartitionKey = nameof(Owner))|]]
        public partial record Order([PartitionKey] string Id, string Owner);

        /// <summary>A note.</summary>
        [[|Gsi("Notes", PartitionKey = nameof(Id))|]]
        [DynamoTable("Notes"), Gsi("ByOwner", PartitionKey = nameof(Owner)), [|Gsi("Owners", PartitionKey = nameof(Owner))|]]
        public partial record Note([PartitionKey] string Id, string Owner);
        """,
        """
        /// <summary>An order.</summary>
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner))]
        public partial record Order([PartitionKey] string Id, string Owner);

        /// <summary>A note.</summary>
        [DynamoTable("Notes"), Gsi("ByOwner", PartitionKey = nameof(Owner))]
        public partial record Note([PartitionKey] string Id, string Owner);
        """);

    [Fact]
    public Task A_local_index_becomes_a_global_one() => Fix.VerifyAsync<DeclarationSuggestionAnalyzer, GlobalIndexCodeFix>(
        RuleIds.LocalIndex,
        """
        [DynamoTable("Orders")]
        [[|Lsi("ByOwner", SortKey = nameof(Owner))|]]
        [[|Lsi("ByDay", SortKeyTemplate = "{Day}", Projection = IndexProjection.KeysOnly)|]]
        public partial record Order([PartitionKey] string Id, [SortKey] int Number, string Owner, DateOnly Day);
        """,
        """
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Id), SortKey = nameof(Owner))]
        [Gsi("ByDay", PartitionKey = nameof(Id), SortKeyTemplate = "{Day}", Projection = IndexProjection.KeysOnly)]
        public partial record Order([PartitionKey] string Id, [SortKey] int Number, string Owner, DateOnly Day);
        """);

    [Fact]
    public Task A_local_index_of_a_key_made_by_a_template_stays() => Fix.VerifyNoneAsync<DeclarationSuggestionAnalyzer, GlobalIndexCodeFix>(
        RuleIds.LocalIndex,
        """
        [DynamoTable("Orders"), PartitionKeyTemplate("ORDER#{Id}")]
        [[|Lsi("ByOwner", SortKey = nameof(Owner))|]]
        public partial record Order(string Id, [SortKey] int Number, string Owner);
        """);
}
