using DynamoGen.Tables;
using static DynamoGen.Tests.Provisioning.SampleTables;

namespace DynamoGen.Tests.Provisioning;

public sealed class TablePlannerTests
{
    private static readonly PlanStep Create = new(PlanStepKind.CreateTable);

    [Fact]
    public void A_table_as_declared_needs_nothing()
    {
        foreach (var table in new[] { Plain(), Bookmarks, WithEverything })
        {
            var plan = Plan(table, Live(table));
            Assert.Empty(plan.Steps);
            Assert.Empty(plan.Refusals);
            Assert.Empty(plan.Differences);
        }
    }

    [Fact]
    public void A_missing_table_is_created_and_then_given_what_the_create_call_cannot_set() =>
        Assert.Equal([Create, new(PlanStepKind.EnableTimeToLive, "ExpiresAt"), new(PlanStepKind.EnableRecovery)], Plan(WithEverything, null).Steps);

    [Fact]
    public void Missing_global_indexes_are_added_one_by_one_in_the_order_of_their_declaration()
    {
        var table = new TableDefinition
        {
            Name = "Notes",
            PartitionKey = S("Id"),
            Indexes = [new() { Name = "BIndex", PartitionKeys = [S("B")] }, new() { Name = "AIndex", PartitionKeys = [S("A")] }, new() { Name = "CIndex", PartitionKeys = [S("C")] }],
        };
        var live = Live(table);
        Assert.Equal([new(PlanStepKind.AddIndex, "BIndex"), new(PlanStepKind.AddIndex, "CIndex")], Plan(table, live with { Indexes = [live.Indexes[1]] }).Steps);
    }

    [Fact]
    public void Time_to_live_recovery_and_tags_that_are_missing_are_added_to_a_table_that_is_there()
    {
        var live = Live(WithEverything) with { TimeToLiveAttribute = null, RecoveryPeriodInDays = null, Tags = new Dictionary<string, string> { ["team"] = "shop" } };
        Assert.Equal([new(PlanStepKind.EnableTimeToLive, "ExpiresAt"), new(PlanStepKind.EnableRecovery), new(PlanStepKind.AddTags)], Plan(WithEverything, live).Steps);
    }

    [Theory]
    [InlineData("CREATING")]
    [InlineData("UPDATING")]
    public void A_table_that_is_being_made_or_changed_is_waited_for(string status) =>
        Assert.Equal([new PlanStep(PlanStepKind.AwaitTable)], Plan(Plain(), Live(Plain()) with { Status = status }).Steps);

    [Fact]
    public void An_index_that_is_being_filled_is_waited_for()
    {
        var live = Live(Bookmarks);
        Assert.Equal([new PlanStep(PlanStepKind.AwaitTable)], Plan(Bookmarks, live with { Indexes = [live.Indexes[0] with { Status = "CREATING", IsBackfilling = true }] }).Steps);
    }

    public static TheoryData<Func<LiveTable, LiveTable>, string> Refused { get; } = new()
    {
        { live => live with { PartitionKey = S("Key") }, "partition key Key:S -> CustomerId:S needs a new table" },
        { live => live with { PartitionKey = N("CustomerId") }, "partition key CustomerId N -> S needs a new table" },
        { live => live with { SortKey = S("Number") }, "sort key Number S -> N needs a new table" },
        { live => live with { SortKey = null }, "sort key none -> Number:N needs a new table" },
        { live => live with { Indexes = [live.Indexes[0]] }, "local index TotalIndex is missing and can only be made together with a table: needs a new table" },
        { live => With(live, 0, index => index with { PartitionKeys = [N("Status")] }), "index StatusIndex key Status:N -> Status:S: an index never changes, give the declared one another name or delete the live one first" },
        { live => With(live, 0, index => index with { PartitionKeys = [S("Status"), S("City")] }), "index StatusIndex key Status:S+City:S -> Status:S: an index never changes, give the declared one another name or delete the live one first" },
        { live => With(live, 1, index => index with { IncludedAttributes = ["Title"] }), "index TotalIndex projection INCLUDE Title -> INCLUDE Country, Title: an index never changes, give the declared one another name or delete the live one first" },
        { live => With(live, 1, index => index with { IsLocal = false }), "index TotalIndex global -> local: an index never changes, give the declared one another name or delete the live one first" },
        { live => With(live, 0, index => index with { Status = "DELETING" }), "index StatusIndex is being deleted; run again when it is gone" },
        { live => live with { TimeToLiveAttribute = "Until" }, "time to live Until -> ExpiresAt: turn it off first, which takes up to an hour" },
        { live => live with { TimeToLiveAttribute = null, TimeToLiveEnding = true }, "time to live is being turned off, which takes up to an hour; run again when it is off" },
        { live => live with { Status = "DELETING" }, "the table is being deleted; run again when it is gone" },
        { live => live with { Status = "ARCHIVED" }, "the table cannot be used in its status ARCHIVED" },
        { live => live with { Indexes = [live.Indexes[1], new() { Name = "OtherIndex", PartitionKeys = [N("Status")] }] }, "index StatusIndex key Status N -> S: the attribute is already the key of something else with the first type" },
    };

    [Fact]
    public void An_index_with_keys_of_several_attributes_is_as_declared() => Assert.True(Plan(Matches, Live(Matches)) is { Refusals: [], Steps: [], Differences: [] });

    public static TheoryData<Func<LiveIndex, LiveIndex>, string> OtherKeys { get; } = new()
    {
        { index => index with { PartitionKeys = [S("Region"), S("Tournament")] }, "Region:S+Tournament:S Round:N+Bracket:S+Id:S" },
        { index => index with { PartitionKeys = [S("Tournament")], SortKeys = [S("Region"), .. index.SortKeys] }, "Tournament:S Region:S+Round:N+Bracket:S+Id:S" },
        { index => index with { SortKeys = [.. index.SortKeys.Skip(1)] }, "Tournament:S+Region:S Bracket:S+Id:S" },
    };

    [Theory]
    [MemberData(nameof(OtherKeys))]
    public void An_index_whose_key_has_other_attributes_or_another_order_is_refused(Func<LiveIndex, LiveIndex> change, string key)
    {
        var plan = Plan(Matches, With(Live(Matches), 0, change));
        Assert.StartsWith($"index RoundIndex key {key} -> Tournament:S+Region:S Round:N+Bracket:S+Id:S: ", Assert.Single(plan.Refusals), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_reached_by_adding_is_refused_with_its_reason(Func<LiveTable, LiveTable> change, string reason)
    {
        var plan = Plan(WithEverything, change(Live(WithEverything)));
        Assert.Equal(reason, Assert.Single(plan.Refusals));
        Assert.Empty(plan.Steps);
    }

    public static TheoryData<Func<LiveTable, LiveTable>, string> Different { get; } = new()
    {
        { live => live with { Billing = TableBilling.OnDemand, ProvisionedCapacity = null }, "billing PAY_PER_REQUEST, declared PROVISIONED 5 read 6 write" },
        { live => live with { ProvisionedCapacity = new(50, 6) }, "billing PROVISIONED 50 read 6 write, declared PROVISIONED 5 read 6 write" },
        { live => With(live, 0, index => index with { ProvisionedCapacity = new(5, 6) }), "index StatusIndex capacity 5 read 6 write, declared 5 read 2 write" },
        { live => live with { Indexes = [.. live.Indexes, new() { Name = "OldIndex", PartitionKeys = [S("Old")] }] }, "index OldIndex is not declared" },
        { live => live with { Stream = TableStream.None }, "stream none, declared NEW_AND_OLD_IMAGES" },
        { live => live with { DeletionProtection = false }, "deletion protection off, declared on" },
        { live => live with { RecoveryPeriodInDays = 35 }, "point-in-time recovery 35 days, declared 7 days" },
        { live => live with { Tags = new Dictionary<string, string> { ["team"] = "other", ["cost"] = "low" } }, "tag team other, declared shop" },
        { live => live with { EncryptionKey = null }, "encryption key owned by AWS, declared key aws/dynamodb" },
        { live => live with { StorageClass = StorageClass.Standard }, "storage class STANDARD, declared STANDARD_INFREQUENT_ACCESS" },
        { live => live with { MaximumThroughput = new(7, 0) }, "maximum throughput 7 read 0 write, declared none" },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void A_setting_that_differs_is_listed_and_left_alone(Func<LiveTable, LiveTable> change, string difference)
    {
        var plan = Plan(WithEverything, change(Live(WithEverything)));
        Assert.Equal(difference, Assert.Single(plan.Differences));
        Assert.Empty(plan.Steps);
        Assert.Empty(plan.Refusals);
    }

    [Fact]
    public void What_is_on_and_not_declared_is_listed_too()
    {
        var live = Live(Plain()) with { TimeToLiveAttribute = "Until", RecoveryPeriodInDays = 35, EncryptionKey = "arn:aws:kms:eu-central-1:1:key/k" };
        Assert.Equal(
            ["time to live on Until, declared none", "point-in-time recovery 35 days, declared off", "encryption key arn:aws:kms:eu-central-1:1:key/k, declared key owned by AWS"],
            Plan(Plain(), live).Differences);
    }

    [Fact]
    public void Tags_beside_the_declared_ones_are_others_business() =>
        Assert.Empty(Plan(WithEverything, Live(WithEverything) with { Tags = new Dictionary<string, string>(WithEverything.Tags) { ["aws:x"] = "y" } }).Differences);

    [Theory]
    [InlineData("arn:aws:kms:eu-central-1:1:key/k", true)]
    [InlineData("k", true)]
    [InlineData("alias/orders", true)]
    [InlineData("arn:aws:kms:eu-central-1:1:key/other", false)]
    [InlineData("other", false)]
    public void A_key_of_ones_own_is_compared_by_arn_or_id_and_an_alias_not_at_all(string declared, bool same)
    {
        var table = new TableDefinition { Name = "Pages", PartitionKey = S("Id"), Encryption = TableEncryption.CustomerManagedKey, EncryptionKey = declared };
        Assert.Equal(same, Plan(table, Live(table) with { EncryptionKey = "arn:aws:kms:eu-central-1:1:key/k" }).Differences.Count == 0);
    }

    [Fact]
    public void What_the_endpoint_knows_nothing_of_is_neither_a_step_nor_a_difference()
    {
        const TableFeatures Unsupported = TableFeatures.Recovery | TableFeatures.Tags | TableFeatures.Encryption | TableFeatures.StorageClass | TableFeatures.MaximumThroughput;
        var live = Live(WithEverything) with { RecoveryPeriodInDays = null, Tags = new Dictionary<string, string>(), EncryptionKey = null, StorageClass = StorageClass.Standard };
        var plan = TablePlanner.Plan(WithEverything, "Orders", live, Unsupported);
        Assert.Empty(plan.Steps);
        Assert.Empty(plan.Differences);
        Assert.Equal(Unsupported & ~TableFeatures.MaximumThroughput, plan.Unsupported);
    }

    [Fact]
    public void What_the_credentials_hide_is_told_and_left_alone()
    {
        var plan = Plan(Bookmarks, Live(Bookmarks) with { TimeToLiveAttribute = null, Unreadable = TableFeatures.TimeToLive });
        Assert.Empty(plan.Steps);
        Assert.Equal(TableFeatures.TimeToLive, plan.Unreadable);
    }

    [Fact]
    public void Tables_are_looked_for_by_their_physical_names()
    {
        var plan = TablePlanner.Plan([Plain("Pages"), Plain("Notes")], new LiveTables([Live(Plain("dev-Notes")), Live(Plain("Pages"))]), table => "dev-" + table.Name);
        Assert.Equal(["dev-Pages", "dev-Notes"], plan.Tables.Select(table => table.PhysicalName));
        Assert.Equal([1, 0], plan.Tables.Select(table => table.Steps.Count));
    }

    [Fact]
    public void Two_tables_of_one_physical_name_are_an_error_that_names_them()
    {
        var error = Assert.Throws<InvalidRequestException>(() => TablePlanner.Plan([Plain("Pages"), Plain("Notes")], new LiveTables([]), _ => "all"));
        Assert.Contains("'Pages' and 'Notes' both have the physical name 'all'", error.Message, StringComparison.Ordinal);
    }

    private static PlannedTable Plan(TableDefinition table, LiveTable? live) => TablePlanner.Plan(table, table.Name, live);

    private static LiveTable With(LiveTable live, int index, Func<LiveIndex, LiveIndex> change) =>
        live with { Indexes = [.. live.Indexes.Select((other, i) => i == index ? change(other) : other)] };
}
