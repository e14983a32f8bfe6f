using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class InvalidSettingRuleTests
{
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
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Billing = TableBilling.Provisioned)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", ReadCapacity = 5)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Billing = TableBilling.Provisioned, ReadCapacity = 5, WriteCapacity = 5, MaxReadRequestUnits = 5)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", MaxReadRequestUnits = -5)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\")|}] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner), ReadCapacity = 1, WriteCapacity = 1)]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Encryption = TableEncryption.CustomerManagedKey)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", EncryptionKey = \"alias/orders\")|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", RecoveryPeriodInDays = 7)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", PointInTimeRecovery = true, RecoveryPeriodInDays = 36)|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Tags = [\"team\"])|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Tags = [\"team=a\", \"team=b\"])|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\", Tags = [\"AWS:team=a\"])|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Gsi(\"ByOwner\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Lsi(\"ByOwner\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Gsi(\"ByOwner\", PartitionKey = nameof(Owner), Include = [nameof(Paid)])|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN118:Gsi(\"ByOwner\", PartitionKey = nameof(Owner), Projection = IndexProjection.Include)|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"By-Owner\", PartitionKey = nameof(Owner))] [{|DGEN118:Gsi(\"By_Owner\", PartitionKey = nameof(Owner))|}]")]
    [InlineData("[{|DGEN118:DynamoTable(\"Orders\")|}] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner))] [Gsi(\"ByOwner\", PartitionKey = nameof(Number))]")]
    public Task Settings_that_contradict_each_other_are_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\", Billing = TableBilling.Provisioned, ReadCapacity = 5, WriteCapacity = 5)] [Gsi(\"Own\", PartitionKey = nameof(Owner), ReadCapacity = 1, WriteCapacity = 1)]")]
    [InlineData("[DynamoTable(\"Orders\", MaxReadRequestUnits = 5, StorageClass = StorageClass.StandardInfrequentAccess, Stream = TableStream.NewImage)]")]
    [InlineData("[DynamoTable(\"Orders\", Encryption = TableEncryption.CustomerManagedKey, EncryptionKey = \"alias/orders\", PointInTimeRecovery = true, RecoveryPeriodInDays = 35)]")]
    [InlineData("[DynamoTable(\"Orders\", Tags = [\"team=a\", \"TEAM=b\", \"formula=a=b\", \"empty=\"])]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"By-Owner\", PartitionKey = nameof(Owner))] [Gsi(\"by_owner\", PartitionKey = nameof(Owner))]")]
    public Task Settings_that_go_together_are_not_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public Task A_size_below_one_byte_is_reported(int bytes) => Declaration.VerifyKeyedAsync($"[MaxSize({bytes})] public string? {{|DGEN118:Name|}} {{ get; init; }}");

    [Fact]
    public Task A_size_of_one_byte_is_not_reported() => Declaration.VerifyKeyedAsync("[MaxSize(1)] public string? Name { get; init; }");

    [Theory, InlineData(129, 1), InlineData(1, 257)]
    public Task A_tag_that_is_too_long_is_reported(int key, int value) => VerifyTagAsync(key, value, "{|DGEN118:", "|}");

    [Fact]
    public Task A_tag_as_long_as_may_be_is_not_reported() => VerifyTagAsync(128, 256, "", "");

    [Fact]
    public Task A_local_index_of_a_table_without_a_sort_key_is_reported() =>
        Declaration.VerifyAsync("[DynamoTable(\"Orders\")] [{|DGEN118:Lsi(\"ByOwner\", SortKey = nameof(Owner))|}] public partial record Order([PartitionKey] string Id, string Owner);");

    [Fact]
    public Task Types_whose_former_and_present_names_differ_share_a_table() => Declaration.VerifyAsync(
        """
        namespace Now
        {
            [DynamoTable("Orders", FormerItemTypes = ["Purchase"])] public partial record Order([PartitionKey] string Id);
        }

        namespace Then
        {
            [DynamoTable("Orders", ItemType = "OldOrder")] public partial record Order([PartitionKey] string Id);
        }
        """);

    [Theory]
    [InlineData("[DynamoModel] public static partial class {|DGEN118:Store|};")]
    [InlineData("[DynamoModel] public partial record {|DGEN118:Store|};")]
    [InlineData("[DynamoModel] public partial class {|DGEN118:Store|}<T>;")]
    [InlineData("[DynamoModel] file partial class {|DGEN118:Store|};")]
    [InlineData("public partial class Outer { [DynamoModel] public partial class {|DGEN118:Store|}; }")]
    [InlineData("[DynamoModel] public partial class Shelf; [DynamoModel] public partial class {|DGEN118:Store|};")]
    public Task A_class_that_cannot_be_the_model_is_reported(string source) => VerifyModelAsync(source);

    [Theory]
    [InlineData("[DynamoModel] public partial class Store;")]
    [InlineData("[DynamoModel] internal sealed partial class ShopModel { public int Mine => 1; }")]
    [InlineData("public class Store;")]
    public Task A_class_that_can_be_the_model_is_not_reported(string source) => VerifyModelAsync(source);

    private static Task VerifyTagAsync(int key, int value, string begin, string end) =>
        Declaration.VerifyAsync($"[{begin}DynamoTable(\"Orders\", Tags = [\"{new string('k', key)}={new string('v', value)}\"]){end}] public partial record Order([PartitionKey] string Id);");

    private static Task VerifyModelAsync(string source) =>
        Declaration.VerifyAsync($"{source} namespace Items {{ [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); }}");
}
