using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TableRuleTests
{
    [Theory]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey] int Id)", "the partition key (Id:Number, Id:String)")]
    [InlineData("\"Orders\"", "public partial record Offer([PartitionKey] string Id, [SortKey] int Number)", "the sort key")]
    [InlineData("\"Orders\", DeletionProtection = true", "public partial record Offer([PartitionKey] string Id)", "deletion protection")]
    [InlineData("\"Orders\", Tags = [\"team=b\"]", "public partial record Offer([PartitionKey] string Id)", "its tags")]
    public async Task Types_that_disagree_on_their_table_are_reported_at_the_later_one(string arguments, string type, string what)
    {
        var diagnostics = await Declaration.VerifyAsync(
            $$"""
            [DynamoTable({{arguments}})] {{type}};
            [{|DGEN109:DynamoTable("Orders", DeletionProtection = false, Tags = ["team=a"])|}] public partial record Order([PartitionKey] string Id);
            """);

        Assert.Contains(what, diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

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

    [Fact]
    public Task Types_of_one_name_in_one_table_are_reported_because_nobody_could_tell_their_items_apart() => Declaration.VerifyAsync(
        """
        namespace Now
        {
            [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id);
        }

        namespace Then
        {
            [{|DGEN118:DynamoTable("Orders")|}] public partial record Order([PartitionKey] string Id);
            [DynamoTable("OldOrders")] public partial record Offer([PartitionKey] string Id);
        }
        """);

    [Theory]
    [InlineData("[{|DGEN110:DynamoTable(\"ab\")|}]")]
    [InlineData("[{|DGEN110:DynamoTable(\"My Orders\")|}]")]
    [InlineData("[{|DGEN110:DynamoTable(null!)|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN110:Gsi(\"Über\", PartitionKey = nameof(Owner))|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN110:Lsi(\"\", SortKey = nameof(Owner))|}]")]
    public Task A_name_that_the_service_refuses_is_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Fact]
    public async Task A_table_name_is_too_long_from_256_characters_on()
    {
        await Declaration.VerifyAnnotatedAsync($"[DynamoTable(\"{new string('a', 255)}\")]");
        await Declaration.VerifyAnnotatedAsync($"[{{|DGEN110:DynamoTable(\"{new string('a', 256)}\")|}}]");
    }

    [Fact]
    public async Task An_attribute_name_is_too_long_sooner_for_a_key()
    {
        var name = new string('a', 256);
        await Declaration.VerifyKeyedAsync($"[DynamoAttribute(\"{name}\")] public int Value {{ get; init; }}");
        await Declaration.VerifyMembersAsync($"[PartitionKey, DynamoAttribute(\"{name}\")] public int {{|DGEN110:Value|}} {{ get; init; }}");
        await Declaration.VerifyKeyedAsync($"[DynamoAttribute(\"{new string('a', 65_536)}\")] public int {{|DGEN110:Value|}} {{ get; init; }}");
        await Declaration.VerifyKeyedAsync("[DynamoAttribute(\"\")] public int {|DGEN110:Value|} { get; init; }");
    }

    [Theory]
    [InlineData(20, 5)]
    [InlineData(21, 5)]
    [InlineData(20, 6)]
    public Task More_indexes_than_the_service_allows_are_reported(int globalIndexes, int localIndexes)
    {
        var table = globalIndexes > 20 || localIndexes > 5 ? "[{|DGEN111:DynamoTable(\"Orders\")|}]" : "[DynamoTable(\"Orders\")]";
        var global = Enumerable.Range(0, globalIndexes).Select(i => $"[Gsi(\"Global{i}\", PartitionKey = nameof(Owner))]");
        var local = Enumerable.Range(0, localIndexes).Select(i => $"[Lsi(\"Local{i}\", SortKey = nameof(Owner))]");
        return Declaration.VerifyAnnotatedAsync($"{table} {string.Concat(global)} {string.Concat(local)}");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(51)]
    public Task More_tags_than_the_service_allows_are_reported(int count)
    {
        var tags = string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"tag{i}=x\""));
        return Declaration.VerifyAnnotatedAsync(count > 50 ? $"[{{|DGEN111:DynamoTable(\"Orders\", Tags = [{tags}])|}}]" : $"[DynamoTable(\"Orders\", Tags = [{tags}])]");
    }

    [Theory]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Billing = TableBilling.Provisioned)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", ReadCapacity = 5)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Billing = TableBilling.Provisioned, ReadCapacity = 5, WriteCapacity = 5, MaxReadRequestUnits = 5)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Encryption = TableEncryption.CustomerManagedKey)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", EncryptionKey = \"alias/orders\")|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", RecoveryPeriodInDays = 7)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", PointInTimeRecovery = true, RecoveryPeriodInDays = 36)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Tags = [\"team\"])|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Tags = [\"team=a\", \"team=b\"])|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Gsi(\"ByOwner\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Lsi(\"ByOwner\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Gsi(\"ByOwner\", PartitionKey = nameof(Owner), Include = [nameof(Paid)])|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"By-Owner\", PartitionKey = nameof(Owner))] [{|DGEN118:Gsi(\"By_Owner\", PartitionKey = nameof(Owner))|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\")|}] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner))] [Gsi(\"ByOwner\", PartitionKey = nameof(Number))]")]
    public Task Settings_that_contradict_each_other_are_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\", Billing = TableBilling.Provisioned, ReadCapacity = 5, WriteCapacity = 5)] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner), ReadCapacity = 1, WriteCapacity = 1)]")]
    [InlineData("[DynamoTable(\"Orders\", MaxReadRequestUnits = 5, StorageClass = StorageClass.StandardInfrequentAccess, Stream = TableStream.NewImage)]")]
    [InlineData("[DynamoTable(\"Orders\", Encryption = TableEncryption.CustomerManagedKey, EncryptionKey = \"alias/orders\", PointInTimeRecovery = true, RecoveryPeriodInDays = 35)]")]
    public Task Settings_that_go_together_are_not_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);
}
