using DynamoGen.Generators.Diagnostics;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TemplateCollisionRuleTests
{
    [Theory]
    [InlineData("A#{Id}", "A#{Id}")]
    [InlineData("A#{Id}", "{Id}")]
    [InlineData("A#{Id}#B", "A#{Name:raw}:C#B")]
    [InlineData("N{Number}", "N0{Number:000000000}")]
    [InlineData("{Number:00}{Id}", "{Guid}")]
    [InlineData("{Day}", "{At:yyyy-MM-dd}")]
    public Task Two_types_whose_items_can_have_one_key_are_reported(string first, string second) => Template.VerifyTwoAsync(first, second, DiagnosticIds.TemplateCollision);

    [Theory]
    [InlineData("A#{Id}", "B#{Id}")]
    [InlineData("A#{Name}#B", "A#{Name}#C")]
    [InlineData("A#{Name}#{Id}", "A#{Number}")]
    [InlineData("A#{Number}", "A#{Guid}")]
    [InlineData("{Day}", "{At}")]
    [InlineData("{Day}", "{Time}")]
    public Task Two_types_whose_items_have_different_keys_are_not_reported(string first, string second) => Template.VerifyTwoAsync(first, second);

    [Fact]
    public Task Types_with_one_partition_and_different_sort_keys_are_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("A")]
        public sealed partial record First(string Id);
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("B#{Number}")]
        public sealed partial record Second(string Id, int Number);
        """);

    [Fact]
    public Task Types_of_different_tables_are_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}")] public sealed partial record First(string Id);
        [DynamoTable("Stock"), PartitionKeyTemplate("A#{Id}")] public sealed partial record Second(string Id);
        """);

    [Fact]
    public Task Types_whose_marks_are_or_were_the_same_are_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}")]
        public sealed partial record Client(string Id);
        [{|DGEN118:DynamoTable("Shop", FormerItemTypes = ["Client"])|}, PartitionKeyTemplate("B#{Id}")]
        public sealed partial record Customer(string Id);
        """);
}
