using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class DuplicateIndexRuleTests
{
    [Theory]
    [InlineData("[[|Gsi(\"Again\", PartitionKey = nameof(Id), SortKey = nameof(Number))|]]", "the table")]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Owner)), [|Gsi(\"Owners\", PartitionKey = nameof(Owner))|]]", "index 'ByOwner'")]
    [InlineData("[Gsi(\"First\", PartitionKey = nameof(Owner), SortKey = nameof(Day)), [|Gsi(\"Second\", PartitionKeys = [nameof(Owner)], SortKeys = [nameof(Day)])|]]", "index 'First'")]
    [InlineData("[[|Gsi(\"Global\", PartitionKey = nameof(Id), SortKey = nameof(Owner))|], Lsi(\"Local\", SortKey = nameof(Owner))]", "index 'Local'")]
    [InlineData("[Gsi(\"ByDay\", PartitionKeyTemplate = \"D#{Day}\"), [|Gsi(\"Days\", PartitionKeyTemplate = \"D#{Day}\")|]]", "index 'ByDay'")]
    [InlineData("[Gsi(\"Keys\", PartitionKey = nameof(Owner), Projection = IndexProjection.KeysOnly), [|Gsi(\"Again\", PartitionKey = nameof(Owner), Projection = IndexProjection.KeysOnly)|]]", "index 'Keys'")]
    public async Task An_index_with_the_keys_and_attributes_of_another_is_reported(string indexes, string twin)
    {
        var diagnostics = await Advice.VerifyAnnotatedAsync(RuleIds.DuplicateIndex, indexes);

        Assert.Contains(twin, diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Owner)), Gsi(\"ByOwnerAndDay\", PartitionKey = nameof(Owner), SortKey = nameof(Day))]")]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Owner)), Gsi(\"Owners\", PartitionKey = nameof(Owner), Projection = IndexProjection.KeysOnly)]")]
    [InlineData("[Gsi(\"Small\", PartitionKey = nameof(Id), SortKey = nameof(Number), Projection = IndexProjection.Include, Include = [nameof(Total)])]")]
    [InlineData("[Gsi(\"Inverted\", PartitionKey = nameof(Number), SortKey = nameof(Id))]")]
    [InlineData("[Gsi(\"ByDay\", PartitionKeyTemplate = \"D#{Day}\"), Gsi(\"ByOwnDay\", PartitionKeyTemplate = \"E#{Day}\")]")]
    [InlineData("[Gsi(\"ByOwner\", PartitionKey = nameof(Owner), SortKey = nameof(Day)), Lsi(\"ByDay\", SortKey = nameof(Day))]")]
    public Task An_index_that_differs_in_keys_or_attributes_is_not_reported(string indexes) => Advice.VerifyAnnotatedAsync(RuleIds.DuplicateIndex, indexes);
}
