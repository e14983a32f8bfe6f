using DynamoGen.Tables;
using static DynamoGen.Tests.Provisioning.SampleTables;

namespace DynamoGen.Tests.Provisioning;

public sealed class TableDefinitionTests
{
    public static TheoryData<TableDefinition, string> Faulty { get; } = new()
    {
        { new() { Name = "ab", PartitionKey = S("Id") }, "the table name 'ab' is not 3 to 255 characters of a-z A-Z 0-9 _ - ." },
        { new() { Name = "Büro", PartitionKey = S("Id") }, "the table name 'Büro' is not 3 to 255 characters of a-z A-Z 0-9 _ - ." },
        { new() { Name = "Pages", PartitionKey = S("") }, "the key attribute name '' is not 1 to 255 bytes long" },
        { new() { Name = "Pages", PartitionKey = S("Id"), SortKey = S("Id") }, "partition key and sort key are both Id" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [N("Id")] }), "the key attribute Id is declared as S and as N; the service holds one type for all keys of a table" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")], Projection = IndexProjection.Include }), "index AIndex has the projection INCLUDE and 0 included attributes" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")], IncludedAttributes = ["B"] }), "index AIndex has the projection ALL and 1 included attribute" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")] }, new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")] }), "index AIndex is declared twice" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A"), S("B"), S("C"), S("D"), S("E")] }), "index AIndex needs 1 to 4 attributes in its partition key and at most 4 in its sort key" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [] }), "index AIndex needs 1 to 4 attributes in its partition key and at most 4 in its sort key" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")], SortKeys = [S("B"), S("C"), S("D"), S("E"), S("F")] }), "index AIndex needs 1 to 4 attributes in its partition key and at most 4 in its sort key" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A"), S("B")], SortKeys = [S("A")] }), "index AIndex names A twice in its key" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")], Projection = IndexProjection.Include, IncludedAttributes = [.. Enumerable.Range(0, 21).Select(i => $"B{i}")] }), "index AIndex includes more than 20 attributes" },
        { WithIndex(new IndexDefinition { Name = "AIndex", IsLocal = true, PartitionKeys = [S("Id")], SortKeys = [S("A")] }), "local index AIndex needs a sort key, a table with a sort key, and the table's partition key Id:S" },
        { new() { Name = "Pages", PartitionKey = S("Id"), Billing = TableBilling.Provisioned, ProvisionedCapacity = new(0, 1) }, "provisioned billing needs a read and a write capacity of at least 1" },
        { new() { Name = "Pages", PartitionKey = S("Id"), EncryptionKey = "k" }, "an encryption key is named if and only if a customer-managed key encrypts the table" },
        { new() { Name = "Pages", PartitionKey = S("Id"), RecoveryPeriodInDays = 36 }, "the recovery period of 36 days is not 1 to 35" },
        { new() { Name = "Pages", PartitionKey = S("Id"), Tags = new Dictionary<string, string> { ["Aws:team"] = "a" } }, "the key of tag 'Aws:team' begins with 'aws:', as those of AWS do" },
        { new() { Name = "Pages", PartitionKey = S("Id"), Tags = new Dictionary<string, string> { ["a"] = new('b', 257) } }, "tag 'a' needs a key of 1 to 128 characters and a value of at most 256, and they have 1 and 257" },
        { new() { Name = "Pages", PartitionKey = S("Id"), TimeToLiveAttribute = "Id" }, "the time-to-live attribute Id is a key that is no number" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_the_service_would_refuse_is_refused_before_anything_is_sent(TableDefinition table, string reason) =>
        Assert.Equal(reason, Assert.Single(TablePlanner.Plan(table, table.Name, null).Refusals));

    [Fact]
    public void Tables_of_several_models_come_in_the_order_of_their_names() =>
        Assert.Equal(["Alpha", "Beta", "Gamma"], TableDefinitions.Merge(new ModelTables("One", [Plain("Gamma"), Plain("Alpha")]), new ModelTables("Two", [Plain("Beta")])).Select(table => table.Name));

    [Fact]
    public void A_table_of_two_models_has_the_indexes_settings_tags_and_item_types_of_both()
    {
        var one = new TableDefinition
        {
            Name = "Shop",
            PartitionKey = S("PK"),
            SortKey = S("SK"),
            Indexes = [new() { Name = "AIndex", PartitionKeys = [S("A")] }, new() { Name = "BIndex", PartitionKeys = [S("B")] }],
            Billing = TableBilling.Provisioned,
            ProvisionedCapacity = new(1, 2),
            Tags = new Dictionary<string, string> { ["a"] = "1" },
            ItemTypes = ["Customer"],
        };
        var two = new TableDefinition
        {
            Name = "Shop",
            PartitionKey = S("PK"),
            SortKey = S("SK"),
            Indexes = [new() { Name = "BIndex", PartitionKeys = [S("B")] }, new() { Name = "CIndex", PartitionKeys = [S("C")] }],
            TimeToLiveAttribute = "ExpiresAt",
            DeletionProtection = true,
            Tags = new Dictionary<string, string> { ["b"] = "2" },
            ItemTypes = ["Order"],
        };

        var merged = Assert.Single(TableDefinitions.Merge(new ModelTables("One", [one]), new ModelTables("Two", [two])));

        Assert.Equal(["AIndex", "BIndex", "CIndex"], merged.Indexes.Select(index => index.Name));
        Assert.Equal((TableBilling.Provisioned, new CapacityUnits(1, 2), "ExpiresAt", true), (merged.Billing, merged.ProvisionedCapacity!.Value, merged.TimeToLiveAttribute, merged.DeletionProtection));
        Assert.Equal(["a=1", "b=2"], merged.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(["Customer", "Order"], merged.ItemTypes);
    }

    [Fact]
    public void The_capacity_of_an_index_is_that_of_the_model_that_declares_it()
    {
        var one = WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")] });
        var two = WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")], ProvisionedCapacity = new(3, 4) });
        var merged = Assert.Single(TableDefinitions.Merge(new ModelTables("One", [one]), new ModelTables("Two", [two])));
        Assert.Equal(new CapacityUnits(3, 4), Assert.Single(merged.Indexes).ProvisionedCapacity);
    }

    public static TheoryData<TableDefinition, TableDefinition, string> Disagreeing { get; } = new()
    {
        { Plain(), new() { Name = "Pages", PartitionKey = N("Id") }, "partition key is Id:S in One and Id:N in Two" },
        { Plain(), new() { Name = "Pages", PartitionKey = S("Id"), SortKey = S("At") }, "sort key is none in One and At:S in Two" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")] }), WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("B")] }), "index AIndex is global A:S ALL in One and global B:S ALL in Two" },
        { WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A"), S("B")] }), WithIndex(new IndexDefinition { Name = "AIndex", PartitionKeys = [S("A")], SortKeys = [S("B")] }), "index AIndex is global A:S+B:S ALL in One and global A:S B:S ALL in Two" },
        { WithTimeToLive("A"), WithTimeToLive("B"), "time-to-live attribute is A in One and B in Two" },
    };

    [Theory]
    [MemberData(nameof(Disagreeing))]
    public void Models_that_disagree_on_a_table_are_an_error_that_tells_both_sides(TableDefinition one, TableDefinition two, string said)
    {
        var error = Assert.Throws<InvalidRequestException>(() => TableDefinitions.Merge(new ModelTables("One", [one]), new ModelTables("Two", [two])));
        Assert.Contains($"The models One and Two disagree on the table 'Pages': {said}.", error.Message, StringComparison.Ordinal);
        Assert.Equal("Pages", error.Table);
    }

    private static TableDefinition WithIndex(params IndexDefinition[] indexes) => new() { Name = "Pages", PartitionKey = S("Id"), Indexes = indexes };

    private static TableDefinition WithTimeToLive(string attribute) => new() { Name = "Pages", PartitionKey = S("Id"), TimeToLiveAttribute = attribute };
}
