using DynamoGen.CodeFixes;
using DynamoGen.Generators.Diagnostics;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TemplateMemberRuleTests
{
    [Theory]
    [InlineData("{id}")]
    [InlineData("{}")]
    [InlineData("{Ignored}")]
    [InlineData("{Paid}")]
    [InlineData("{Bytes}")]
    [InlineData("{Tags}")]
    [InlineData("{Link}")]
    [InlineData("{Expires}")]
    [InlineData("{Price}")]
    [InlineData("{Rate}")]
    [InlineData("{Big}")]
    [InlineData("{Price:0,0}")]
    [InlineData("{Number:0.0}")]
    [InlineData("{Number:D5}")]
    [InlineData("{Guid:N}")]
    [InlineData("{Id:Lower}")]
    [InlineData("{At:yyyy-M}")]
    [InlineData("{At:dd}")]
    [InlineData("{Day:yyyy-MM-ddTHH}")]
    [InlineData("{Time:yyyy}")]
    public Task A_member_that_cannot_be_in_a_key_is_reported(string template) => Template.VerifyAsync(template, DiagnosticIds.TemplateMember);

    [Theory]
    [InlineData("{Guid}{Number}{Id}")]
    [InlineData("{Day}{At}{Time}{Span}{Id}")]
    [InlineData("{Day:yyyy-MM}{At:yyyy-MM-ddTHH}{Time:HH:mm}{Id}")]
    [InlineData("{Price:000000.00}{Rate:0.000}{Big:0000000000}{Number:000000}{Id}")]
    [InlineData("{Kind}#{Mask}#{Letter}#{Id:upper}")]
    public Task A_member_whose_text_has_one_form_is_not_reported(string template) => Template.VerifyAsync(template);

    [Fact]
    public Task A_nullable_member_of_the_tables_key_is_reported_at_the_member() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("B#{Number}")]
        public sealed partial record Order(string? {|DGEN105:Id|}, int? {|DGEN105:Number|});
        """);

    [Fact]
    public Task A_nullable_member_of_an_indexes_key_is_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), Gsi("ByOwner", PartitionKeyTemplate = "OWNER#{Owner}", SortKeyTemplate = "{At}")]
        public sealed partial record Order(string Id, string? Owner, DateTime? At);
        """);

    [Fact]
    public Task The_fix_pads_numbers() => Fix.VerifyAsync<DeclarationAnalyzer, PadTemplateNumberCodeFix>(
        DiagnosticIds.TemplateMember,
        """
        [DynamoTable("Shop")]
        [{|DGEN123:{|DGEN123:PartitionKeyTemplate("PRICE#{Price}#{Big}")|}|}]
        [{|DGEN123:SortKeyTemplate(@"RANK#{Rank:D8}#{Id}")|}]
        public sealed partial record Ware(string Id, decimal Price, System.Numerics.BigInteger Big, int Rank);

        [DynamoTable("Rates"), {|DGEN123:Gsi("ByRate", PartitionKeyTemplate = "RATE#{Rate:F3}")|}]
        public sealed partial record Rated([PartitionKey] string Id, double Rate);
        """,
        """
        [DynamoTable("Shop")]
        [PartitionKeyTemplate("PRICE#{Price:000000.00}#{Big:000000}")]
        [SortKeyTemplate(@"RANK#{Rank:00000000}#{Id}")]
        public sealed partial record Ware(string Id, decimal Price, System.Numerics.BigInteger Big, int Rank);

        [DynamoTable("Rates"), Gsi("ByRate", PartitionKeyTemplate = "RATE#{Rate:000000.000}")]
        public sealed partial record Rated([PartitionKey] string Id, double Rate);
        """);

    [Theory]
    [InlineData("\"SHOP#{Paid}\"")]
    [InlineData("\"SHOP#{Day:dd}\"")]
    [InlineData("\"SHOP#{\" + nameof(Ware.Price) + \"}\"")]
    public Task The_fix_leaves_alone_what_is_no_number_or_is_not_written_there(string template) => Fix.VerifyNoneAsync<DeclarationAnalyzer, PadTemplateNumberCodeFix>(
        DiagnosticIds.TemplateMember,
        $$"""
        [DynamoTable("Shop")]
        [[|PartitionKeyTemplate({{template}})|]]
        public sealed partial record Ware(string Id, bool Paid, DateOnly Day, decimal Price);
        """);
}
