using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class FewPartitionsRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] Stage [|Stage|], [SortKey] string Id);", "one of the values of 'Stage'")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey, DynamoConverter<BooleanAsNumberConverter>] bool [|Paid|], [SortKey] string Id);", "one of two values")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] DateOnly [|Day|], [SortKey] string Id);", "the present day takes all writes")]
    [InlineData("[DynamoTable(\"Orders\"), [|PartitionKeyTemplate(\"ORDERS\")|], SortKeyTemplate(\"{Id}\")] public partial record Order(string Id);", "the same for all items")]
    [InlineData("[DynamoTable(\"Orders\"), [|PartitionKeyTemplate(\"ORDERS#{At:yyyy-MM-dd}\")|], SortKeyTemplate(\"{Id}\")] public partial record Order(string Id, DateTimeOffset At);", "the present day")]
    [InlineData("[DynamoTable(\"Orders\"), [|PartitionKeyTemplate(\"{Stage}#{Day}\")|], SortKeyTemplate(\"{Id}\")] public partial record Order(string Id, Stage Stage, DateOnly Day);", " and ")]
    public async Task A_partition_key_with_few_values_is_reported(string source, string reason)
    {
        var diagnostics = await TableAsync(source);

        Assert.Contains(reason, diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, [SortKey] Stage Stage);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] int Number, [SortKey] DateOnly Day);")]
    [InlineData("[DynamoTable(\"Orders\"), PartitionKeyTemplate(\"{Stage}#{Id}\"), SortKeyTemplate(\"A\")] public partial record Order(string Id, Stage Stage);")]
    [InlineData("[DynamoTable(\"Orders\"), PartitionKeyTemplate(\"{At}\"), SortKeyTemplate(\"{Id}\")] public partial record Order(string Id, DateTimeOffset At);")]
    [InlineData("[DynamoTable(\"Orders\"), PartitionKeyTemplate(\"{Time:HH:mm}\"), SortKeyTemplate(\"{Id}\")] public partial record Order(string Id, TimeOnly Time);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] Marks Marks, [SortKey] string Id); [Flags] public enum Marks { Gift = 1, Express = 2, Fragile = 4 }")]
    [InlineData("public record Order(Stage Stage);")]
    public Task A_partition_key_with_many_values_is_not_reported(string source) => TableAsync(source);

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> TableAsync(string source) =>
        Advice.VerifyAsync(RuleIds.FewPartitions, $"{source}\npublic enum Stage {{ Open, Paid }}");
}
