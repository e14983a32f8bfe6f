using Amazon.DynamoDBv2.Model;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class UnknownAttributesTests
{
    private static readonly DynamoValue Stranger = DynamoValue.List([DynamoValue.String("ü \"quoted\""), DynamoValue.Null, Samples.EveryType]);

    [Fact]
    public void What_the_type_does_not_declare_is_kept_in_every_form()
    {
        var stored = DynamoValue.Map(new Dictionary<string, DynamoValue>
        {
            ["\u00fcber\t\"x\""] = Stranger,
            ["Id"] = DynamoValue.String("k"),
            ["Number"] = DynamoValue.Number("5"),
            ["more"] = DynamoValue.Null,
            ["Class"] = DynamoValue.Map(new Dictionary<string, DynamoValue> { ["inner"] = Stranger, ["Number"] = DynamoValue.Number("1") }),
            ["Structs"] = DynamoValue.List([DynamoValue.Map(new Dictionary<string, DynamoValue> { ["deep"] = DynamoValue.Boolean(true) })]),
        });
        var map = AttributeMap.Write(stored).M;
        var json = Form.ToJson(stored);

        foreach (var keeper in (Keeper[])[Form.FromValue<Keeper>(stored), AttributeMap.Read<Keeper>(map), WireForm.Read<Keeper>(json)])
        {
            Assert.Equal(5, keeper.Number);
            Assert.Equal(["more", "\u00fcber\t\"x\""], keeper.Others.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(Stranger, keeper.Class!.Others["inner"]);
            Assert.Equal(DynamoValue.Boolean(true), keeper.Structs[0].Others["deep"]);
            Assert.Equal(stored, Form.ToValue(keeper));
            Assert.Equal(stored, AttributeMap.Read(new AttributeValue { M = AttributeMap.Write(keeper) }));
            Assert.Equal(stored, Form.FromJson(WireForm.Write(keeper)));
        }
    }

    [Fact]
    public void Members_without_anything_unknown_are_empty()
    {
        var keeper = WireForm.Read<Keeper>("""{"Id":{"S":"k"},"Class":{"M":{}},"Record":{"M":{}}}"""u8);

        Assert.Empty(keeper.Others);
        Assert.Empty(keeper.Class!.Others);
        Assert.Empty(keeper.Record!.Unknown);
    }

    [Fact]
    public void A_declared_name_among_the_unknown_attributes_is_refused_though_the_member_is_null()
    {
        var keeper = new Keeper { Id = "k", Others = new Dictionary<string, DynamoValue> { ["Text"] = DynamoValue.String("hidden") } };

        var exception = Assert.Throws<MappingException>(() => WireForm.Write(keeper));

        Assert.Equal("Keepers", exception.Table);
        Assert.Contains("'Text'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_within_an_unknown_attribute_names_its_path()
    {
        var keeper = new Keeper { Id = "k", Class = new() { Others = { ["more"] = DynamoValue.List([DynamoValue.String("\uD800")]) } } };

        Assert.Equal("Class.more[0]", Assert.Throws<MappingException>(() => WireForm.Write(keeper)).AttributePath);
        var damaged = Assert.Throws<MappingException>(() => WireForm.Read<Keeper>("""{"Id":{"S":"k"},"more":{"L":[{"N":"x"}]}}"""u8));
        Assert.Equal("more[0]", damaged.AttributePath);
    }

    [Fact]
    public void Unknown_attributes_count_in_the_size_of_an_item()
    {
        var bare = new Keeper { Id = "k" };
        var keeper = bare with { Others = new Dictionary<string, DynamoValue> { ["abc"] = DynamoValue.String("12345") } };

        Assert.Equal(ItemSize.Of(bare) + 8, ItemSize.Of(keeper));
    }
}
