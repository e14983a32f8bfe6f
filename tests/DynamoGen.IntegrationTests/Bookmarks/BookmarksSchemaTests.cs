using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Bookmarks;

namespace DynamoGen.IntegrationTests.BookmarksSample;

/// <summary>Rows A2, A3 and A15: the schema of every table, as the database describes it.</summary>
public class BookmarksSchemaTests(DynamoDbFixture database, BookmarksTables tables) : BookmarksTest(database, tables)
{
    [Theory]
    [InlineData("Bookmarks", "Id:S", "UserBookmarksIndex global UserId:S CreatedAt:S ALL", "GroupBookmarksIndex global GroupId:S Position:N ALL")]
    [InlineData("Groups", "Id:S", "UserGroupsIndex global UserId:S Path:S ALL")]
    [InlineData("Notes", "Id:S", "UserNotesIndex global UserId:S CreatedAt:S ALL", "BookmarkNotesIndex global BookmarkId:S CreatedAt:S ALL")]
    [InlineData("Pages", "UserId:S Id:S")]
    [InlineData("Preferences", "UserId:S")]
    [InlineData("Shares", "OwnerId:S Target:S", "UserSharesIndex global RecipientId:S CreatedAt:S ALL")]
    [InlineData("TagAssociations", "ItemId:S Tag:S", "TagItemsIndex global UserTag:S ItemCreatedAt:S ALL")]
    [InlineData("Widgets", "PageId:S Id:S", "PageWidgetsIndex local PageId:S Position:N ALL")]
    public async Task The_table_is_as_its_model_declares_it(string name, string keys, params string[] indexes)
    {
        using var client = DynamoDb.CreateClient();
        var table = (await client.DescribeTableAsync(Tables.Prefix + name, Token)).Table;

        Assert.Equal(TableStatus.ACTIVE, table.TableStatus);
        Assert.Equal(BillingMode.PAY_PER_REQUEST, table.BillingModeSummary.BillingMode);
        Assert.Equal(keys, Keys(table, table.KeySchema));
        Assert.Equal(indexes.Order(), Indexes(table).Order());
    }

    [Fact]
    public void The_model_has_exactly_the_eight_tables() => Assert.Equal(
        ["Bookmarks", "Groups", "Notes", "Pages", "Preferences", "Shares", "TagAssociations", "Widgets"],
        BookmarksModel.Tables.Select(table => table.Name));

    [Fact]
    public async Task Shares_are_deleted_by_the_service_when_they_end()
    {
        using var client = DynamoDb.CreateClient();
        var timeToLive = (await client.DescribeTimeToLiveAsync(Tables.Prefix + "Shares", Token)).TimeToLiveDescription;

        Assert.Equal((TimeToLiveStatus.ENABLED, "ExpiresAt"), (timeToLive.TimeToLiveStatus, timeToLive.AttributeName));
    }

    [Fact]
    public async Task A_second_plan_has_nothing_to_do()
    {
        var provisioner = new TableProvisioner(Get<DynamoGenClient>().ServiceClient, new() { TablePrefix = Tables.Prefix });

        Assert.All((await provisioner.PlanAsync(BookmarksModel.Tables, Token)).Tables, table => Assert.Empty(table.Steps));
    }

    private static IEnumerable<string> Indexes(TableDescription table) =>
    [
        .. (table.GlobalSecondaryIndexes ?? []).Select(index => $"{index.IndexName} global {Keys(table, index.KeySchema)} {index.Projection.ProjectionType}"),
        .. (table.LocalSecondaryIndexes ?? []).Select(index => $"{index.IndexName} local {Keys(table, index.KeySchema)} {index.Projection.ProjectionType}"),
    ];

    private static string Keys(TableDescription table, IEnumerable<KeySchemaElement> schema) => string.Join(
        ' ',
        schema.Select(key => $"{key.AttributeName}:{table.AttributeDefinitions.Single(attribute => attribute.AttributeName == key.AttributeName).AttributeType}"));
}
