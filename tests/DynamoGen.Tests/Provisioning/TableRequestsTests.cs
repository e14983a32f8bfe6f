using Amazon.DynamoDBv2;
using DynamoGen.Provisioning;
using DynamoGen.Tables;
using static DynamoGen.Tests.Provisioning.SampleTables;

namespace DynamoGen.Tests.Provisioning;

public sealed class TableRequestsTests
{
    [Fact]
    public void The_attributes_are_those_of_keys_each_once()
    {
        var request = TableRequests.Create(WithEverything, "Orders");
        Assert.Equal(["CustomerId:S", "Number:N", "Status:S", "Total:N"], request.AttributeDefinitions.Select(attribute => $"{attribute.AttributeName}:{attribute.AttributeType}"));
    }

    [Fact]
    public void The_partition_key_comes_first()
    {
        var request = TableRequests.Create(WithEverything, "Orders");
        Assert.Equal(["CustomerId HASH", "Number RANGE"], request.KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}"));
        Assert.Equal(["CustomerId HASH", "Total RANGE"], Assert.Single(request.LocalSecondaryIndexes).KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}"));
    }

    [Fact]
    public void Keys_of_several_attributes_are_sent_in_their_order()
    {
        var request = TableRequests.Create(Matches, "Matches");
        string[] keys = ["Tournament HASH", "Region HASH", "Round RANGE", "Bracket RANGE", "Id RANGE"];
        Assert.Equal(keys, Assert.Single(request.GlobalSecondaryIndexes).KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}"));
        Assert.Equal(["Id:S", "Tournament:S", "Region:S", "Round:N", "Bracket:S"], request.AttributeDefinitions.Select(attribute => $"{attribute.AttributeName}:{attribute.AttributeType}"));
        var update = TableRequests.AddIndex(Matches, "Matches", Matches.Indexes[0]);
        Assert.Equal(keys, Assert.Single(update.GlobalSecondaryIndexUpdates).Create.KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}"));
    }

    [Fact]
    public void A_provisioned_table_has_throughput_for_itself_and_each_global_index_which_takes_what_it_lacks_from_the_table()
    {
        var request = TableRequests.Create(WithEverything, "Orders");
        Assert.Equal(BillingMode.PROVISIONED, request.BillingMode);
        Assert.Equal((5, 6), (request.ProvisionedThroughput.ReadCapacityUnits!.Value, request.ProvisionedThroughput.WriteCapacityUnits!.Value));
        var index = Assert.Single(request.GlobalSecondaryIndexes).ProvisionedThroughput;
        Assert.Equal((5, 2), (index.ReadCapacityUnits!.Value, index.WriteCapacityUnits!.Value));
    }

    [Fact]
    public void An_on_demand_table_has_no_throughput_anywhere()
    {
        var request = TableRequests.Create(Bookmarks, "Bookmarks");
        Assert.Equal(BillingMode.PAY_PER_REQUEST, request.BillingMode);
        Assert.Null(request.ProvisionedThroughput);
        Assert.Null(request.OnDemandThroughput);
        Assert.Null(Assert.Single(request.GlobalSecondaryIndexes).ProvisionedThroughput);
    }

    [Fact]
    public void A_maximum_of_one_part_says_nothing_of_the_other()
    {
        var request = TableRequests.Create(new TableDefinition { Name = "Pages", PartitionKey = S("Id"), MaximumThroughput = new(0, 9) }, "Pages");
        Assert.Null(request.OnDemandThroughput.MaxReadRequestUnits);
        Assert.Equal(9, request.OnDemandThroughput.MaxWriteRequestUnits);
    }

    [Fact]
    public void Projections_name_attributes_only_when_they_include_some()
    {
        var request = TableRequests.Create(WithEverything, "Orders");
        Assert.Equal(ProjectionType.KEYS_ONLY, request.GlobalSecondaryIndexes[0].Projection.ProjectionType);
        Assert.Null(request.GlobalSecondaryIndexes[0].Projection.NonKeyAttributes);
        Assert.Equal(ProjectionType.INCLUDE, request.LocalSecondaryIndexes[0].Projection.ProjectionType);
        Assert.Equal(["Title", "Country"], request.LocalSecondaryIndexes[0].Projection.NonKeyAttributes);
    }

    [Fact]
    public void Declared_settings_are_sent()
    {
        var request = TableRequests.Create(WithEverything, "Orders");
        Assert.Equal(TableClass.STANDARD_INFREQUENT_ACCESS, request.TableClass);
        Assert.Equal((true, SSEType.KMS, null), (request.SSESpecification.Enabled, request.SSESpecification.SSEType, request.SSESpecification.KMSMasterKeyId));
        Assert.Equal((true, StreamViewType.NEW_AND_OLD_IMAGES), (request.StreamSpecification.StreamEnabled, request.StreamSpecification.StreamViewType));
        Assert.True(request.DeletionProtectionEnabled);
        Assert.Equal(["cost=low", "team=shop"], request.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
    }

    [Fact]
    public void What_is_not_declared_is_not_sent()
    {
        var request = TableRequests.Create(Plain(), "Pages");
        Assert.Null(request.GlobalSecondaryIndexes);
        Assert.Null(request.LocalSecondaryIndexes);
        Assert.Null(request.TableClass);
        Assert.Null(request.SSESpecification);
        Assert.Null(request.StreamSpecification);
        Assert.Null(request.DeletionProtectionEnabled);
        Assert.Null(request.Tags);
    }

    [Fact]
    public void A_key_of_ones_own_is_named()
    {
        var table = new TableDefinition { Name = "Pages", PartitionKey = S("Id"), Encryption = TableEncryption.CustomerManagedKey, EncryptionKey = "alias/mine" };
        Assert.Equal("alias/mine", TableRequests.Create(table, "Pages").SSESpecification.KMSMasterKeyId);
    }

    [Fact]
    public void An_added_index_comes_with_the_attributes_of_its_keys()
    {
        var request = TableRequests.AddIndex(Bookmarks, "dev-Bookmarks", Bookmarks.Index("UserBookmarksIndex"));
        Assert.Equal("dev-Bookmarks", request.TableName);
        Assert.Equal(["UserId:S", "CreatedAt:S"], request.AttributeDefinitions.Select(attribute => $"{attribute.AttributeName}:{attribute.AttributeType}"));
        Assert.Equal("UserBookmarksIndex", Assert.Single(request.GlobalSecondaryIndexUpdates).Create.IndexName);
    }
}
