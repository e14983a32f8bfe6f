using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NullableSetRuleTests
{
    [Theory]
    [InlineData("public HashSet<string>? [|Tags|] { get; init; }")]
    [InlineData("public IReadOnlySet<Guid>? [|Tags|] { get; init; }")]
    [InlineData("public required FrozenSet<int>? [|Tags|] { get; init; }")]
    [InlineData("public Inner? Inner { get; init; }")]
    public Task A_nullable_set_is_reported(string member) =>
        Advice.VerifyMembersAsync(RuleIds.NullableSet, member, member.Contains("Inner", StringComparison.Ordinal) ? "public record Inner(ImmutableHashSet<byte[]>? [|Tags|]);" : "");

    [Theory]
    [InlineData("public HashSet<string> Tags { get; init; } = [];")]
    [InlineData("public List<string>? Tags { get; init; }")]
    [InlineData("public Dictionary<string, int>? Tags { get; init; }")]
    [InlineData("[DynamoAttribute(WriteNull = true)] public HashSet<string>? Tags { get; init; }")]
    [InlineData("[DynamoIgnore] public HashSet<string>? Tags { get; init; }")]
    [InlineData("public HashSet<string?> Tags { get; init; } = [];")]
    public Task A_set_that_is_not_null_and_what_is_no_set_are_not_reported(string member) => Advice.VerifyMembersAsync(RuleIds.NullableSet, member);
}
