using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class InexactKeyRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Scores\")] public partial record Score([PartitionKey] double [|Points|]);")]
    [InlineData("[DynamoTable(\"Scores\")] public partial record Score([PartitionKey] string Id, [SortKey] float [|Points|]);")]
    [InlineData("[DynamoTable(\"Scores\")] public partial record Score([PartitionKey] Half [|Points|]);")]
    [InlineData("[DynamoTable(\"Scores\"), Gsi(\"ByPoints\", PartitionKey = nameof(Points))] public partial record Score([PartitionKey] string Id, double? [|Points|]);")]
    [InlineData("[DynamoTable(\"Scores\"), Gsi(\"ByPoints\", PartitionKeys = [nameof(Id), nameof(Points)])] public partial record Score([PartitionKey] string Id, double [|Points|]);")]
    public Task A_floating_point_key_is_reported(string source) => Advice.VerifyAsync(RuleIds.InexactKey, source);

    [Theory]
    [InlineData("[DynamoTable(\"Scores\")] public partial record Score([PartitionKey] decimal Points, [SortKey] long Number);")]
    [InlineData("[DynamoTable(\"Scores\"), Gsi(\"ByPoints\", PartitionKey = nameof(Game), SortKey = nameof(Points))] public partial record Score([PartitionKey] string Id, string Game, double Points);")]
    [InlineData("[DynamoTable(\"Scores\"), Lsi(\"ByPoints\", SortKey = nameof(Points))] public partial record Score([PartitionKey] string Id, [SortKey] string Game, double Points);")]
    [InlineData("[DynamoTable(\"Scores\"), PartitionKeyTemplate(\"{Points:000.00}\")] public partial record Score(double Points);")]
    [InlineData("[DynamoTable(\"Scores\")] public partial record Score([PartitionKey] string Id, double Points);")]
    public Task An_exact_key_and_a_range_of_floating_point_numbers_are_not_reported(string source) => Advice.VerifyAsync(RuleIds.InexactKey, source);
}
