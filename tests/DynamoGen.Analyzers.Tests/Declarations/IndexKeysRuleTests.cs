using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Keys of several attributes.</summary>
public sealed class IndexKeysRuleTests
{
    [Theory]
    [InlineData("PartitionKeys = [nameof(A), nameof(B), nameof(C), nameof(D), nameof(E)]")]
    [InlineData("PartitionKeys = [nameof(A)], SortKeys = [nameof(B), nameof(C), nameof(D), nameof(E), nameof(F)]")]
    [InlineData("PartitionKeys = [nameof(A), nameof(A)]")]
    [InlineData("PartitionKeys = [nameof(A), nameof(B)], SortKeys = [nameof(C), nameof(B)]")]
    [InlineData("PartitionKeys = [nameof(A), nameof(B)], SortKey = nameof(A)")]
    [InlineData("PartitionKey = nameof(A), SortKey = nameof(A)")]
    [InlineData("PartitionKey = nameof(A), PartitionKeys = [nameof(B), nameof(C)]")]
    [InlineData("PartitionKeyTemplate = \"A#{A}\", PartitionKeys = [nameof(B), nameof(C)]")]
    [InlineData("PartitionKey = nameof(A), SortKey = nameof(B), SortKeys = [nameof(C)]")]
    [InlineData("PartitionKey = nameof(A), SortKeyTemplate = \"{B}\", SortKeys = [nameof(C)]")]
    public Task A_key_that_the_service_does_not_take_or_that_is_said_twice_is_reported(string keys) => VerifyAsync($"{{|DGEN127:Gsi(\"ByA\", {keys})|}}");

    [Theory]
    [InlineData("PartitionKeys = [nameof(A), nameof(B), nameof(C), nameof(D)], SortKeys = [nameof(E), nameof(F), nameof(G), nameof(Id)]")]
    [InlineData("PartitionKeys = [nameof(A)]")]
    [InlineData("PartitionKeys = [nameof(A), nameof(B)], SortKey = nameof(C)")]
    [InlineData("PartitionKeys = [nameof(A), nameof(B)], SortKeyTemplate = \"C#{C}#{A}\"")]
    [InlineData("PartitionKeyTemplate = \"A#{A}\", SortKeys = [nameof(B), nameof(A)]")]
    public Task A_key_of_up_to_four_attributes_is_not_reported(string keys) => VerifyAsync($"Gsi(\"ByA\", {keys})");

    [Theory]
    [InlineData("{|DGEN106:Gsi(\"ByA\", PartitionKeys = [nameof(A), \"None\"])|}")]
    [InlineData("{|DGEN118:Gsi(\"ByA\", PartitionKeys = [])|}")]
    [InlineData("{|DGEN118:Gsi(\"ByA\", SortKeys = [nameof(A), nameof(B)])|}")]
    public Task What_holds_for_one_attribute_holds_for_several(string index) => VerifyAsync(index);

    [Fact]
    public Task Each_has_the_type_of_a_key() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKeys = [nameof(Owner), nameof(Paid)])]
        public partial record Order([PartitionKey] string Id, string Owner, bool {|DGEN104:Paid|});
        """);

    private static Task VerifyAsync(string index) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        [{{index}}]
        public partial record Order([PartitionKey] string Id, string A, string? B, int C, int? D, decimal E, DateOnly F, Guid G);
        """);
}
