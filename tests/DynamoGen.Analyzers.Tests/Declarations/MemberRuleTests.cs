using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class MemberRuleTests
{
    [Fact]
    public Task A_size_below_one_byte_is_reported() => Declaration.VerifyKeyedAsync("[MaxSize(0)] public string? {|DGEN118:Name|} { get; init; }");
}
