using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class AttributeMapTests
{
    [Fact]
    public void An_item_comes_back_equal() => Form.AssertSame(Samples.Full, AttributeMap.Read<Parcel>(AttributeMap.Write(Samples.Full)));

    [Fact]
    public void An_item_of_absent_members_comes_back_equal() => Form.AssertSame(Samples.Bare, AttributeMap.Read<Parcel>(AttributeMap.Write(Samples.Bare)));

    [Fact]
    public void The_map_says_what_the_value_tree_says() =>
        Assert.Equal(Form.ToValue(Samples.Full), AttributeMap.Read(new AttributeValue { M = AttributeMap.Write(Samples.Full) }));

    [Fact]
    public void A_value_tree_comes_back_equal() => Form.AssertSame(Samples.Full, Form.FromValue<Parcel>(Form.ToValue(Samples.Full)));

    [Fact]
    public void A_value_of_every_type_comes_back_equal() => Assert.Equal(Samples.EveryType, AttributeMap.Read(AttributeMap.Write(Samples.EveryType)));

    [Fact]
    public void A_value_of_the_SDK_is_stored_as_what_it_holds()
    {
        var value = AttributeMap.Write(Samples.EveryType);

        var stored = DynamoValue.From<AttributeValue, AttributeValueConverter>(value);

        Assert.Equal(Samples.EveryType, stored);
        Assert.Equal(Samples.EveryType, AttributeMap.Read(Convert.Read<AttributeValue, AttributeValueConverter>(stored)));
    }

    [Fact]
    public void Unknown_attributes_are_passed_over()
    {
        var map = AttributeMap.Write(Samples.Full);
        foreach (var (key, value) in AttributeMap.Write(Samples.EveryType).M)
            map.Add($"Unknown{key}", value);

        Form.AssertSame(Samples.Full, AttributeMap.Read<Parcel>(map));
    }

    [Fact]
    public void Lists_deeper_than_the_inline_levels_are_read()
    {
        var value = DynamoValue.String("leaf");
        for (var i = 0; i < 31; i++)
            value = i % 2 == 0 ? DynamoValue.List([value, DynamoValue.Null]) : DynamoValue.Map(new Dictionary<string, DynamoValue> { ["a"] = value, ["b"] = DynamoValue.Null });

        var item = Samples.Bare with { Extra = value };

        Assert.Equal(value, AttributeMap.Read<Parcel>(AttributeMap.Write(item)).Extra);
    }

    [Fact]
    public void A_set_is_read_from_a_list_and_a_list_from_a_set()
    {
        var map = AttributeMap.Write(Samples.Bare);
        map["Tags"] = new() { L = [new() { S = "a" }] };
        map["Codes"] = new() { L = [new() { N = "1" }] };
        map["Groups"] = new() { M = new() { ["g"] = new() { SS = ["x"] } } };

        var item = AttributeMap.Read<Parcel>(map);

        Assert.Equal("a", Assert.Single(item.Tags));
        Assert.Equal(1, Assert.Single(item.Codes));
        Assert.Equal(["x"], item.Groups["g"]);
    }

    [Fact]
    public void Wrong_data_is_an_error_that_says_where()
    {
        var map = AttributeMap.Write(Samples.Full);
        map["Stops"].L[1].M["Lines"].L[0] = new() { N = "1" };

        var error = Assert.Throws<MappingException>(() => AttributeMap.Read<Parcel>(map, "Parcels"));

        Assert.Equal(("Parcels", "Stops[1].Lines[0]", "S", "N"), (error.Table, error.AttributePath, error.Expected, error.Actual));
    }
}
