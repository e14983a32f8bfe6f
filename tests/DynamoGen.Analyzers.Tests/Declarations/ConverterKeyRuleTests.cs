using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class ConverterKeyRuleTests
{
    [Theory]
    [InlineData("[PartitionKey, DynamoConverter<MoneyConverter>] public Money {|DGEN131:Id|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public Price {|DGEN131:Value|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } public HashSet<Price> {|DGEN131:Value|} { get; init; } = [];")]
    public Task A_key_or_set_whose_converter_does_not_say_what_it_writes_is_reported(string members) => Declaration.VerifyMembersAsync(members, Converters.Types);

    [Fact]
    public Task A_key_of_an_index_is_held_to_the_same() => Declaration.VerifyAsync(
        $"[DynamoTable(\"Orders\"), Gsi(\"ByPrice\", PartitionKey = \"Price\")] public partial record Order([PartitionKey] string Id, Price? {{|DGEN131:Price|}});\n{Converters.Types}");

    [Theory]
    [InlineData("[PartitionKey, DynamoConverter<MoneyKeyConverter>] public Money Id { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, DynamoConverter<MoneyTextConverter>] public Money Value { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } public HashSet<Coin> Value { get; init; } = [];")]
    public Task A_key_or_set_whose_converter_says_what_it_writes_is_not_reported(string members) => Declaration.VerifyMembersAsync(members, Converters.Types);

    [Theory]
    [InlineData("public Price Value { get; init; }")]
    [InlineData("public List<Price>? Value { get; init; }")]
    public Task What_is_no_key_and_no_set_is_not_reported(string member) => Declaration.VerifyKeyedAsync(member, Converters.Types);
}
