using System.Globalization;
using DynamoGen.Tables;
using static DynamoGen.Tests.Provisioning.SampleTables;

namespace DynamoGen.Tests.Provisioning;

public sealed class TablePlanTextTests
{
    [Fact]
    public void Attributes_that_make_up_one_key_are_joined() =>
        Assert.Contains("+ index RoundIndex  Tournament:S+Region:S Round:N+Bracket:S+Id:S  ALL", TablePlanner.Plan([Matches], new LiveTables([])).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_plan_shows_what_is_made_changed_refused_and_left_alone()
    {
        var notes = new TableDefinition
        {
            Name = "Notes",
            PartitionKey = S("Id"),
            Indexes = [new() { Name = "UserNotesIndex", PartitionKeys = [S("UserId")], SortKeys = [S("CreatedAt")] }, new() { Name = "TagIndex", PartitionKeys = [S("Tag")], Projection = IndexProjection.KeysOnly }],
        };
        var shares = new TableDefinition { Name = "Shares", PartitionKey = S("Id"), SortKey = S("At") };
        var live = new LiveTables([
            Live(notes) with { Indexes = [], Billing = TableBilling.Provisioned, ProvisionedCapacity = new(5, 5) },
            Live(shares) with { SortKey = N("At") },
            Live(Plain("Groups")),
            Live(Plain("Pages")) with { DeletionProtection = true },
        ]);
        Assert.Equal(
            """
              + Bookmarks  PAY_PER_REQUEST  Id:S
                  + index UserBookmarksIndex  UserId:S CreatedAt:S  ALL
                  + time to live on ExpiresAt
              ~ Notes
                  + index UserNotesIndex  UserId:S CreatedAt:S  ALL  1 of 2, backfill
                  + index TagIndex        Tag:S  KEYS_ONLY  2 of 2, backfill
                  ! billing PROVISIONED 5 read 5 write, declared PAY_PER_REQUEST: differs, left alone
              x Shares     sort key At N -> S needs a new table: refused
              = Pages
                  ! deletion protection on, declared off: differs, left alone
            Plan: 1 to create, 1 to change, 1 refused, 2 unchanged; 2 differences left alone.

            """,
            TablePlanner.Plan([Bookmarks, notes, shares, Plain("Groups"), Plain("Pages")], live).ToString());
    }

    [Fact]
    public void A_new_table_shows_all_that_it_will_have()
    {
        Assert.Equal(
            """
              + Orders  PROVISIONED 5 read 6 write  CustomerId:S Number:N
                  + index StatusIndex       Status:S  KEYS_ONLY
                  + local index TotalIndex  CustomerId:S Total:N  INCLUDE Country, Title
                  + stream NEW_AND_OLD_IMAGES
                  + deletion protection
                  + encryption with key aws/dynamodb
                  + class STANDARD_INFREQUENT_ACCESS
                  + tags cost=low, team=shop
                  + time to live on ExpiresAt
                  + point-in-time recovery of 7 days
            Plan: 1 to create.

            """,
            TablePlanner.Plan([WithEverything], new LiveTables([])).ToString());
    }

    [Fact]
    public void What_an_endpoint_does_not_support_is_said_and_is_no_change()
    {
        var live = Live(WithEverything) with { EncryptionKey = null, Tags = new Dictionary<string, string>(), RecoveryPeriodInDays = null };
        Assert.Equal(
            """
              = Orders
                  not supported by this endpoint: point-in-time recovery, tags, encryption
            No changes.

            """,
            TablePlanner.Plan([WithEverything], new LiveTables([live], TableFeatures.Recovery | TableFeatures.Tags | TableFeatures.Encryption)).ToString());
    }

    [Fact]
    public void A_table_that_another_process_makes_shows_the_wait() =>
        Assert.Equal(
            """
              ~ Pages
                  ~ being created or changed already: waits until it is ACTIVE
            Plan: 1 to change.

            """,
            TablePlanner.Plan([Plain()], new LiveTables([Live(Plain()) with { Status = "CREATING" }])).ToString());

    [Fact]
    public void Differences_alone_are_never_called_no_changes() =>
        Assert.Equal(
            """
              = Pages
                  ! stream KEYS_ONLY, declared none: differs, left alone
            Nothing to do: 1 unchanged; 1 difference left alone.

            """,
            TablePlanner.Plan([Plain()], new LiveTables([Live(Plain()) with { Stream = TableStream.KeysOnly }])).ToString());

    [Fact]
    public void No_changes_is_all_that_is_said_when_all_is_as_declared() =>
        Assert.Equal("No changes.\n", TablePlanner.Plan([Plain(), Bookmarks], new LiveTables([Live(Plain()), Live(Bookmarks)])).ToString());

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void The_text_is_the_same_under_every_culture(string culture)
    {
        var plan = TablePlanner.Plan([WithEverything], new LiveTables([]));
        var expected = plan.ToString();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(expected, plan.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
