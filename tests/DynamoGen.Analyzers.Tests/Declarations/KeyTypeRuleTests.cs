using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class KeyTypeRuleTests
{
    [Theory]
    [InlineData("bool")]
    [InlineData("List<string>")]
    [InlineData("HashSet<string>")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("int[]")]
    [InlineData("Inner")]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("DynamoGen.Mapping.DynamoValue")]
    public async Task A_key_of_a_type_that_no_key_can_have_is_reported(string type)
    {
        await Declaration.VerifyMembersAsync($"[PartitionKey] public {type} {{|DGEN104:Id|}} {{ get; init; }} = default!;", "public record Inner(int X);");
        await Declaration.VerifyKeyedAsync($"[SortKey] public {type} {{|DGEN104:At|}} {{ get; init; }} = default!;", "public record Inner(int X);");
    }

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByPaid\", PartitionKey = nameof(Paid))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByPaid\", PartitionKey = nameof(Number), SortKey = nameof(Paid))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByPaid\", PartitionKeys = [nameof(Number), nameof(Paid)])]")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"ByPaid\", SortKey = nameof(Paid))]")]
    public async Task A_key_of_an_index_has_the_type_of_a_key(string annotations)
    {
        var diagnostics = await Declaration.VerifyAsync(
            $$"""
            {{annotations}}
            public partial record Order([PartitionKey] string Id, [SortKey] int Number, bool {|DGEN104:Paid|});
            """);

        Assert.Contains("index 'ByPaid'", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("char")]
    [InlineData("Guid")]
    [InlineData("int")]
    [InlineData("decimal")]
    [InlineData("byte[]")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("DateTimeOffset")]
    [InlineData("TimeSpan")]
    [InlineData("DayOfWeek")]
    [InlineData("AttributeTargets")]
    [InlineData("Uri")]
    public Task A_key_of_text_a_number_or_bytes_is_not_reported(string type) => Declaration.VerifyMembersAsync($"[PartitionKey] public {type} Id {{ get; init; }} = default!;");

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner), Projection = IndexProjection.Include, Include = [nameof(Paid)])]")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"Paid\", SortKey = nameof(Owner))]")]
    public Task A_key_of_an_index_that_is_text_is_not_reported_whatever_the_index_holds(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Fact]
    public Task A_key_that_a_type_inside_declares_is_none() => Declaration.VerifyKeyedAsync("public Line? Line { get; init; }", "public record Line([property: PartitionKey] bool IsFirst);");
}
