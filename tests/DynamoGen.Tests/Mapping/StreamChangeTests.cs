using System.Text.Json;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class StreamChangeTests
{
    private const string Old = """{"Id":{"S":"k"},"Text":{"S":"vorher ü"},"Number":{"N":"1"},"more":{"B":"AQI="}}""";
    private const string New = """{"Number":{"N":"2"},"Id":{"S":"k"}}""";

    [Fact]
    public void A_batch_as_Lambda_delivers_it_is_decoded_with_the_items_mapping()
    {
        var changes = StreamChange.ReadBatch(Json(
            $$$$$"""
            {"Records":[
              {"eventID":"e1","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"eu-central-1",
               "dynamodb":{"ApproximateCreationDateTime":1479499740,"Keys":{"Id":{"S":"k"}},"NewImage":{{{{{New}}}}},"SequenceNumber":"13021600000000001596893679","SizeBytes":112,"StreamViewType":"NEW_AND_OLD_IMAGES"}},
              {"eventID":"e2","eventName":"MODIFY","dynamodb":{"Keys":{"Id":{"S":"k"}},"NewImage":{{{{{New}}}}},"OldImage":{{{{{Old}}}}},"SequenceNumber":"2"}},
              {"eventID":"e3","eventName":"REMOVE","dynamodb":{"Keys":{"Id":{"S":"k"}},"OldImage":{{{{{Old}}}}},"SequenceNumber":"3"}}
            ]}
            """));

        Assert.Equal([StreamChangeKind.Insert, StreamChangeKind.Modify, StreamChangeKind.Remove], changes.Select(change => change.Kind));
        Assert.Equal(["e1", "e2", "e3"], changes.Select(change => change.EventId));
        Assert.Equal(new DateTimeOffset(2016, 11, 18, 20, 9, 0, TimeSpan.Zero), changes[0].CreatedAt);
        Assert.Null(changes[0].Old<Keeper>());
        Assert.Equal(2, changes[1].New<Keeper>()!.Number);
        Assert.Equal("vorher ü", changes[1].Old<Keeper>()!.Text);
        Assert.Equal(DynamoValue.Binary(new byte[] { 1, 2 }), changes[2].Old<Keeper>()!.Others["more"]);
        Assert.Null(changes[2].New<Keeper>());
        Assert.All(changes, change => Assert.Equal(DynamoValue.String("k"), change.Keys["Id"]));
    }

    [Theory]
    [InlineData("""{"type":"Service","principalId":"dynamodb.amazonaws.com"}""", true)]
    [InlineData("""{"PrincipalId":"dynamodb.amazonaws.com","Type":"Service"}""", true)]
    [InlineData("""{"type":"Service","principalId":"someone.amazonaws.com"}""", false)]
    [InlineData("""{"type":"User","principalId":"dynamodb.amazonaws.com"}""", false)]
    [InlineData("null", false)]
    public void Deletions_by_time_to_live_are_told_apart(string identity, bool expected)
    {
        var change = StreamChange.Read(Json($$$$$"""{"eventName":"REMOVE","userIdentity":{{{{{identity}}}}},"dynamodb":{"Keys":{"Id":{"S":"k"}}}}"""));

        Assert.Equal(expected, change.IsTimeToLive);
        Assert.Null(change.Old<Keeper>());
    }

    [Theory]
    [InlineData("\"MILLISECOND\"", "1479499740123", 123_0000)]
    [InlineData("\"MICROSECOND\"", "1479499740123456", 123_4560)]
    [InlineData("null", "1479499740.5", 500_0000)]
    public void Times_are_read_in_the_precision_that_the_record_names(string precision, string time, long ticks)
    {
        var change = StreamChange.Read(Json(
            $$$$$"""{"eventName":"REMOVE","tableName":"t","dynamodb":{"ApproximateCreationDateTime":{{{{{time}}}}},"ApproximateCreationDateTimePrecision":{{{{{precision}}}}},"Keys":{}}}"""));

        Assert.Equal(new DateTimeOffset(2016, 11, 18, 20, 9, 0, TimeSpan.Zero).AddTicks(ticks), change.CreatedAt);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"eventName":"INSERT"}""")]
    [InlineData("""{"eventName":"INSERT","dynamodb":{}}""")]
    [InlineData("""{"eventName":"RENAME","dynamodb":{"Keys":{}}}""")]
    [InlineData("""{"dynamodb":{"Keys":{}}}""")]
    [InlineData("""{"eventName":"INSERT","dynamodb":{"Keys":{"Id":"k"}}}""")]
    public void What_is_no_record_is_an_error(string json)
    {
        Assert.Throws<MappingException>(() => StreamChange.Read(Json(json)));
        Assert.Throws<MappingException>(() => StreamChange.ReadBatch(Json(json)));
    }

    [Fact]
    public void An_image_that_does_not_fit_is_an_error_with_its_path()
    {
        var change = StreamChange.Read(Json("""{"eventName":"INSERT","dynamodb":{"Keys":{},"NewImage":{"Id":{"S":"k"},"Class":{"M":{"Number":{"S":"x"}}}}}}"""));

        Assert.Equal("Class.Number", Assert.Throws<MappingException>(() => change.New<Keeper>()).AttributePath);
    }

    [Fact]
    public void Images_of_the_SDK_are_decoded_too()
    {
        var keeper = new Keeper { Id = "k", Text = "t" };
        var change = new StreamChange { Kind = StreamChangeKind.Insert, Keys = new Dictionary<string, DynamoValue>(), NewImage = AttributeMap.Values(AttributeMap.Write(keeper)) };

        Assert.Null(Structure.Difference(keeper, change.New<Keeper>()));
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
