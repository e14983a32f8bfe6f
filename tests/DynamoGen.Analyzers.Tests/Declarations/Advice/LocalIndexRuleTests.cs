using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class LocalIndexRuleTests
{
    [Theory]
    [InlineData("[[|Lsi(\"ByOwner\", SortKey = nameof(Owner))|]]")]
    [InlineData("[[|Lsi(\"ByDay\", SortKeyTemplate = \"DAY#{Day}\", Projection = IndexProjection.KeysOnly)|]]")]
    [InlineData("[[|Lsi(\"ByOwner\", SortKey = nameof(Owner))|], [|Lsi(\"ByDay\", SortKey = nameof(Day))|]]")]
    public Task A_local_index_is_reported(string indexes) => Advice.VerifyAnnotatedAsync(RuleIds.LocalIndex, indexes);

    [Theory]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Id), SortKey = nameof(Owner))]")]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Owner))]")]
    [InlineData("[Gsi(\"ByDay\", PartitionKey = nameof(Id), SortKeyTemplate = \"DAY#{Day}\")]")]
    [InlineData("")]
    public Task A_global_index_is_not_reported(string indexes) => Advice.VerifyAnnotatedAsync(RuleIds.LocalIndex, indexes);

    [Fact]
    public Task A_faulty_declaration_gets_no_advice() => Advice.VerifyAsync(
        RuleIds.LocalIndex,
        "[DynamoTable(\"Orders\"), Lsi(\"ByOwner\", SortKey = nameof(Owner))] public record Order([PartitionKey] string Id, [SortKey] int Number, string Owner);");
}
