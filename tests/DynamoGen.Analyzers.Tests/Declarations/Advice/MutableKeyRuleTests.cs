using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class MutableKeyRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public string [|Id|] { get; set; } = \"\"; }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public Guid Id { get; init; } [SortKey] public required DateOnly [|Day|] { get; set; } }")]
    [InlineData("[DynamoTable(\"Orders\"), PartitionKeyTemplate(\"ORDER#{Id}\")] public partial class Order { public Guid [|Id|] { get; set; } public int Number { get; set; } }")]
    [InlineData("public class Base { [PartitionKey] public Guid [|Id|] { get; set; } } [DynamoTable(\"Orders\")] public partial class Order : Base;")]
    public Task A_key_that_can_be_set_is_reported(string source) => Advice.VerifyAsync(RuleIds.MutableKey, source);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, [SortKey] int Number);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public string Id { get; init; } = \"\"; public int Number { get; set; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public string Id { get; private set; } = \"\"; }")]
    [InlineData("public interface IHasId { string Id { get; set; } } [DynamoTable(\"Orders\")] public partial class Order : IHasId { [PartitionKey] public string Id { get; set; } = \"\"; }")]
    [InlineData("[DynamoTable(\"Orders\"), Gsi(\"ByOwner\", PartitionKey = nameof(Owner))] public partial class Order { [PartitionKey] public Guid Id { get; init; } public string? Owner { get; set; } }")]
    public Task A_key_that_stays_and_other_members_are_not_reported(string source) => Advice.VerifyAsync(RuleIds.MutableKey, source);
}
