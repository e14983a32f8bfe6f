using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class FewIndexPartitionsRuleTests
{
    [Theory]
    [InlineData("[[|Gsi(\"ByStage\", PartitionKey = nameof(Stage))|]]")]
    [InlineData("[[|Gsi(\"ByDay\", PartitionKey = nameof(Day), SortKey = nameof(At))|]]")]
    [InlineData("[[|Gsi(\"All\", PartitionKeyTemplate = \"ALL\", SortKey = nameof(At))|]]")]
    [InlineData("[[|Gsi(\"ByStageAndDay\", PartitionKeys = [nameof(Stage), nameof(Day)])|]]")]
    [InlineData("[[|Gsi(\"ByDay\", PartitionKeyTemplate = \"{At:yyyy-MM}\", Projection = IndexProjection.KeysOnly)|]]")]
    public Task An_index_key_with_few_values_is_reported(string index) => Advice.VerifyAnnotatedAsync(RuleIds.FewIndexPartitions, index);

    [Theory]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Owner), SortKey = nameof(Stage))]")]
    [InlineData("[Gsi(\"ByMark\", PartitionKey = nameof(Mark))]")]
    [InlineData("[Gsi(\"ByMark\", PartitionKeyTemplate = \"{Mark}#{Day}\")]")]
    [InlineData("[Gsi(\"ByStageAndOwner\", PartitionKeys = [nameof(Stage), nameof(Owner)])]")]
    [InlineData("[Gsi(\"ByHour\", PartitionKeyTemplate = \"{At:yyyy-MM-ddTHH}\")]")]
    [InlineData("[Lsi(\"ByStage\", SortKey = nameof(Stage))]")]
    public Task An_index_key_with_many_values_or_of_few_items_is_not_reported(string index) => Advice.VerifyAnnotatedAsync(RuleIds.FewIndexPartitions, index);
}
