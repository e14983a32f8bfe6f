using Amazon.DynamoDBv2.Model;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class ShapeTests
{
    [Theory]
    [InlineData("""{"id":{"S":"k"},"name":{"S":"Ada Lovelace"},"lines":{"S":"a,b"}}""")]
    [InlineData("""{"lines":{"S":"a,b"},"_shape":{"N":"1"},"id":{"S":"k"},"name":{"S":"Ada Lovelace"},"more":{"L":[{"M":{}}]}}""")]
    [InlineData("""{"id":{"S":"k"},"name":{"S":"Ada Lovelace"},"lines":{"L":[{"S":"a"},{"S":"b"}]},"_shape":{"N":"2"}}""")]
    [InlineData("""{"_shape":{"N":"3"},"id":{"S":"k"},"first":{"S":"Ada"},"last":{"S":"Lovelace"},"shape":{"N":"0"},"unknownShape":{"N":"0"},"lines":{"L":[{"S":"a"},{"S":"b"}]}}""")]
    public void An_item_of_any_shape_is_read_in_every_form(string json)
    {
        var value = Form.FromJson(System.Text.Encoding.UTF8.GetBytes(json));
        var expected = new Shaped("k", "Ada", "Lovelace", 0, 0, ["a", "b"]);

        Assert.Null(Structure.Difference(expected, WireForm.Read<Shaped>(System.Text.Encoding.UTF8.GetBytes(json))));
        Assert.Null(Structure.Difference(expected, Form.FromValue<Shaped>(value)));
        Assert.Null(Structure.Difference(expected, AttributeMap.Read<Shaped>(AttributeMap.Write(value).M)));
    }

    [Fact]
    public void An_item_is_written_in_its_newest_shape() =>
        Assert.Equal(DynamoValue.Number("3"), Form.ToValue(new Shaped("k", "Ada", "Lovelace", 0, 0)).Entries["_shape"]);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    public void An_item_of_a_shape_that_is_not_known_is_refused(string shape)
    {
        var item = new Dictionary<string, AttributeValue> { ["id"] = new() { S = "k" }, ["_shape"] = new() { N = shape } };

        Assert.Contains($"shape {shape}", Assert.Throws<MappingException>(() => AttributeMap.Read<Shaped>(item)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_old_item_names_its_path()
    {
        var exception = Assert.Throws<MappingException>(() => WireForm.Read<Shaped>("""{"id":{"S":"k"},"name":{"S":"n"},"lines":{"L":[{"N":"1"}]},"_shape":{"N":"2"}}"""u8, "Shaped"));

        Assert.Equal("lines[0]", exception.AttributePath);
    }
}
