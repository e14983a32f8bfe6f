using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnknownAttributesRuleTests
{
    [Theory]
    [InlineData("[UnknownAttributes] public Dictionary<string, string> {|DGEN132:Others|} { get; init; } = [];")]
    [InlineData("[UnknownAttributes] public DynamoGen.Mapping.DynamoValue? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes] public List<DynamoGen.Mapping.DynamoValue>? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes] public Dictionary<int, DynamoGen.Mapping.DynamoValue>? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes, DynamoAttribute(\"x\")] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? A { get; init; } [UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? {|DGEN132:B|} { get; init; }")]
    public Task A_member_that_cannot_keep_unknown_attributes_is_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Theory]
    [InlineData("[UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? Others { get; init; }")]
    [InlineData("[UnknownAttributes] public ImmutableDictionary<string, DynamoGen.Mapping.DynamoValue?> Others { get; init; } = null!;")]
    [InlineData("[UnknownAttributes] public IReadOnlyDictionary<string, DynamoGen.Mapping.DynamoValue> Others { get; init; } = null!; public Inner? More { get; init; }")]
    [InlineData("public Dictionary<string, string>? Others { get; init; } public DynamoGen.Mapping.DynamoValue? More { get; init; }")]
    public Task A_member_that_can_keep_unknown_attributes_and_one_that_need_not_are_not_reported(string members) =>
        Declaration.VerifyKeyedAsync(members, "public record Inner([property: UnknownAttributes] IDictionary<string, DynamoGen.Mapping.DynamoValue> Others);");
}
