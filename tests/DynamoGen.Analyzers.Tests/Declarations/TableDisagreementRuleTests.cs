using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TableDisagreementRuleTests
{
    [Theory]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey] int Id)", "the partition key (Id:Number, Id:String)")]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey, DynamoAttribute(\"id\")] string Id)", "the partition key (id:String, Id:String)")]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey] string Id, [SortKey] int Number)", "the sort key")]
    [InlineData("\"Orders\", DeletionProtection = true", "public partial record Offer([PartitionKey] string Id)", "deletion protection")]
    [InlineData("\"Orders\", Stream = TableStream.KeysOnly", "public partial record Offer([PartitionKey] string Id)", "the stream")]
    [InlineData("\"Orders\", Tags = [\"team=b\"]", "public partial record Offer([PartitionKey] string Id)", "its tags")]
    [InlineData("\"Orders\", MaxReadRequestUnits = 5", "public partial record Offer([PartitionKey] string Id)", "billing")]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey] string Id, [TimeToLive] long Until)", "the time-to-live attribute")]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey] string Id, [DynamoAttribute(\"_type\")] string Kind)", "the attribute '_type'")]
    public async Task Types_that_disagree_on_their_table_are_reported_at_the_later_one(string arguments, string type, string what)
    {
        const string Settings = "DeletionProtection = false, Tags = [\"team=a\"], Stream = TableStream.NewImage, Billing = TableBilling.Provisioned, ReadCapacity = 1, WriteCapacity = 1";
        var diagnostics = await Declaration.VerifyAsync(
            $$"""
            [DynamoTable({{arguments}})] {{type}};
            [{|DGEN109:DynamoTable("Orders", {{Settings}})|}] public partial record Order([PartitionKey] string Id, [TimeToLive] long End);
            """);

        Assert.Contains(what, diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PartitionKey = nameof(Name)")]
    [InlineData("PartitionKey = nameof(Owner), SortKey = nameof(Name)")]
    [InlineData("PartitionKey = nameof(Owner), Projection = IndexProjection.KeysOnly")]
    public Task Types_that_disagree_on_an_index_are_reported_at_the_later_one(string index) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")] [Gsi("ByOwner", {{index}})] public partial record Offer([PartitionKey] string Id, string Owner, string Name);
        [{|DGEN109:DynamoTable("Orders")|}] [Gsi("ByOwner", PartitionKey = nameof(Owner))] public partial record Order([PartitionKey] string Id, string Owner);
        """);

    [Fact]
    public Task Only_the_one_of_three_types_that_disagrees_is_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")] public partial record A([PartitionKey] string Id);
        [{|DGEN109:DynamoTable("Orders")|}] public partial record B([PartitionKey] int Id);
        [DynamoTable("Orders")] public partial record C([PartitionKey] string Id);
        """);

    [Fact]
    public Task Types_that_agree_or_say_nothing_or_name_other_tables_are_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders", DeletionProtection = true, Tags = ["team=a"])]
        [Gsi("ByOwner", PartitionKey = nameof(Owner))]
        public partial record Order([PartitionKey] string Id, string Owner);

        [DynamoTable("Orders", Tags = ["stage=b"])]
        [Gsi("ByName", PartitionKey = nameof(Name))]
        public partial record Offer([PartitionKey] string Id, string Name);

        [DynamoTable("Notes")]
        public partial record Note([PartitionKey] int Number);
        """);

    [Theory]
    [InlineData("[DynamoTable(\"orders\")] public partial record Offer([PartitionKey] int Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Offer([PartitionKey] Guid Id);")]
    [InlineData("[DynamoTable(\"Orders\", AttributeNaming = AttributeNaming.CamelCase)] public partial record Offer([PartitionKey, DynamoAttribute(\"Id\")] string Number);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Offer([PartitionKey] string Id, [TimeToLive, DynamoAttribute(\"End\")] DateTimeOffset Until);")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Name))] public partial record Offer([PartitionKey] string Id, [DynamoAttribute(\"Owner\")] string? Name);")]
    [InlineData("public partial record Offer([PartitionKey] int Id);")]
    public Task Types_whose_attributes_are_the_same_and_other_tables_are_not_reported(string type) => Declaration.VerifyAsync(
        $$"""
        {{type}}
        [DynamoTable("Orders")] [Gsi("ByOwner", PartitionKey = nameof(Owner))] public partial record Order([PartitionKey] string Id, string Owner, [TimeToLive] long End);
        """);

    [Fact]
    public Task Types_that_say_different_things_of_their_own_items_are_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders", ItemType = "offer", AttributeNaming = AttributeNaming.SnakeCase)] public partial record Offer([PartitionKey, DynamoAttribute("Id")] string Id, string FirstName);
        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, int FirstName);
        """);
}
