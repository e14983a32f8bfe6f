using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal.Transform;
using DynamoGen.Mapping;
using NSubstitute;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class WireFormTests
{
    [Fact]
    public void An_item_comes_back_equal() => Form.AssertSame(Samples.Full, WireForm.Read<Parcel>(WireForm.Write(Samples.Full)));

    [Fact]
    public void An_item_of_absent_members_comes_back_equal() => Form.AssertSame(Samples.Bare, WireForm.Read<Parcel>(WireForm.Write(Samples.Bare)));

    [Fact]
    public void The_JSON_says_what_the_value_tree_says() => Assert.Equal(Form.ToValue(Samples.Full), Form.FromJson(WireForm.Write(Samples.Full)));

    [Fact]
    public void The_JSON_is_that_of_the_SDK()
    {
        var request = new PutItemRequest { TableName = "Parcels", Item = AttributeMap.Write(Samples.Full) };
        using var body = JsonDocument.Parse(PutItemRequestMarshaller.Instance.Marshall(request).ContentStream);
        using var written = JsonDocument.Parse(WireForm.Write(Samples.Full));

        Assert.True(JsonElement.DeepEquals(body.RootElement.GetProperty("Item"), written.RootElement));
    }

    [Fact]
    public void What_the_SDK_reads_is_what_the_wire_reader_reads()
    {
        var json = WireForm.Write(Samples.Full);
        for (var seed = 0; seed < 20; seed++)
        {
            var noisy = NoisyJson.Respell(json, seed);
            using var body = new MemoryStream([.. "{\"Item\":"u8, .. noisy, .. "}"u8]);
            using var context = new JsonUnmarshallerContext(body, false, Substitute.For<IWebResponseData>(), false);

            var response = (GetItemResponse)GetItemResponseUnmarshaller.Instance.Unmarshall(context);

            Form.AssertSame(AttributeMap.Read<Parcel>(response.Item), WireForm.Read<Parcel>(noisy));
        }
    }

    [Fact]
    public void Only_what_JSON_demands_is_escaped()
    {
        var json = Encoding.UTF8.GetString(WireForm.Write(new Parcel { Id = "a/<>&'+\u007F\u2028ü😀\"\\\b\f\n\r\t\0\u001F" }));

        Assert.StartsWith("""{"Id":{"S":"a/<>&'+""" + "\u007F\u2028ü😀" + """\"\\\b\f\n\r\t\u0000\u001f"}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_buffer_that_lends_as_little_as_it_may_makes_no_difference()
    {
        var note = string.Concat(Enumerable.Repeat("Grüße aus Köln, \"東京\" 😀\n", 50));
        var item = Samples.Full with { Note = note };
        var output = new StingyBuffer();

        WireForm.Write(item, output);

        Assert.Equal(WireForm.Write(item), output.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    public void An_odd_character_is_right_at_every_place(int length)
    {
        foreach (var odd in new[] { "\"", "\\", "\n", "\0", "ü", "東", "😀", "\u007F", "\uFFFF" })
            for (var at = 0; at < length; at++)
            {
                var text = new string('x', at) + odd + new string('y', length - at - 1);
                var json = WireForm.Write(new Parcel { Id = text });

                Assert.Equal(text, Form.FromJson(json).Entries["Id"].Text);
                Assert.Equal(text, WireForm.Read<Parcel>(json).Id);
            }
    }

    [Fact]
    public void Order_blanks_and_escapes_make_no_difference()
    {
        var json = WireForm.Write(Samples.Full);
        for (var seed = 0; seed < 200; seed++)
            Form.AssertSame(Samples.Full, WireForm.Read<Parcel>(NoisyJson.Respell(json, seed)));
    }

    [Fact]
    public void Unknown_attributes_of_every_type_are_passed_over()
    {
        var value = new Dictionary<string, DynamoValue>(Form.ToValue(Samples.Full).Entries);
        foreach (var (key, unknown) in Samples.EveryType.Entries)
            value.Add($"Unknown{key}", unknown);
        value["UnknownTree"] = Samples.EveryType;
        var json = Form.ToJson(DynamoValue.Map(value));

        for (var seed = 0; seed < 50; seed++)
            Form.AssertSame(Samples.Full, WireForm.Read<Parcel>(NoisyJson.Respell(json, seed)));
    }

    [Fact]
    public void A_set_is_read_from_a_list_and_a_list_from_a_set()
    {
        var item = WireForm.Read<Parcel>("""{"Id":{"S":"x"},"Tags":{"L":[{"S":"a"}]},"Codes":{"L":[{"N":"1"}]},"Groups":{"M":{"g":{"SS":["x"]}}}}"""u8);

        Assert.Equal("a", Assert.Single(item.Tags));
        Assert.Equal(1, Assert.Single(item.Codes));
        Assert.Equal(["x"], item.Groups["g"]);
    }

    [Fact]
    public void Booleans_are_read_from_zero_and_one()
    {
        Assert.True(WireForm.Read<Parcel>("""{"Id":{"S":"x"},"IsFragile":{"N":"1"}}"""u8).IsFragile);
        Assert.False(WireForm.Read<Parcel>("""{"Id":{"S":"x"},"IsFragile":{"N":"0"}}"""u8).IsFragile);
        Assert.Throws<MappingException>(() => WireForm.Read<Parcel>("""{"Id":{"S":"x"},"IsFragile":{"N":"2"}}"""u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Id":{"S":"x"}} x""")]
    [InlineData("""{"Id":{"S":"x"}}}""")]
    [InlineData("""{"Id":{"S":"x"},}""")]
    [InlineData("""{,"Id":{"S":"x"}}""")]
    [InlineData("""{"Id":{"S":"x"} "Note":{"S":"y"}}""")]
    [InlineData("""{"Id":{"S":"x"},"Groups":{"M":{"a":{"L":[{"S":"x"},]}}}}""")]
    [InlineData("""{"Id":{"S":"x"},"Tags":{"SS":["x",]}}""")]
    [InlineData("""{"Id":{"S":"x"},"Tags":{"SS":[{"S":"x"}]}}""")]
    [InlineData("""{"Id":{"S":"x","N":"1"}}""")]
    [InlineData("""{"Id":{}}""")]
    [InlineData("""{"Id":"x"}""")]
    [InlineData("""{"Id":{"X":"x"}}""")]
    [InlineData("""{"Id":{"s":"x"}}""")]
    [InlineData("""{"Id":{"S":x}}""")]
    [InlineData("""{"Id":{"S":null}}""")]
    [InlineData("""{"Id":{"S":"\x"}}""")]
    [InlineData("""{"Id":{"S":"\u12"}}""")]
    [InlineData("""{"Id":{"S":"\u12G4"}}""")]
    [InlineData("""{"Id":{"S":"\uD83D"}}""")]
    [InlineData("""{"Id":{"S":"\uDE00\uD83D"}}""")]
    [InlineData("""{"Id":{"S":"\uD83D\u0041"}}""")]
    [InlineData("""{"Id":{"S":"\uD83Dx"}}""")]
    [InlineData("{\"Id\":{\"S\":\"a\nb\"}}")]
    [InlineData("""{"Id":{"S":"x"},"Visits":{"N":1}}""")]
    [InlineData("""{"Id":{"S":"x"},"Visits":{"N":"1 "}}""")]
    [InlineData("""{"Id":{"S":"x"},"IsFragile":{"BOOL":"true"}}""")]
    [InlineData("""{"Id":{"S":"x"},"IsFragile":{"BOOL":truer}}""")]
    [InlineData("""{"Id":{"S":"x"},"Home":{"NULL":false}}""")]
    [InlineData("""{"Id":{"S":"x"},"Label":{"B":"AQI"}}""")]
    [InlineData("""{"Id":{"S":"x"},"Label":{"B":"A QI="}}""")]
    [InlineData("""{"Id":{"S":"x"},"Label":{"B":"AQ=="AQ=="}}""")]
    [InlineData("""{"Id":{"S":"x"},"Label":{"B":"===="}}""")]
    [InlineData("""{"Id":{"S":"x"},"Unknown":{"S":"\x"}}""")]
    [InlineData("""{"Id":{"S":"x"},"Unknown":{"L":[1]}}""")]
    [InlineData("""{"Id":{"S":"x"},"Unknown":{"BOOL":maybe}}""")]
    public void What_is_no_such_JSON_is_an_error(string json) => Assert.Throws<MappingException>(() => WireForm.Read<Parcel>(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_an_error() => Assert.Throws<MappingException>(() => WireForm.Read<Parcel>([.. "{\"Id\":{\"S\":\""u8, 0xC3, 0x28, .. "\"}}"u8]));

    [Fact]
    public void Base64_may_be_escaped() => Assert.Equal([0xFB, 0xFF], WireForm.Read<Parcel>("""{"Id":{"S":"x"},"Label":{"B":"\u002B\/8\u003d"}}"""u8).Label);

    [Fact]
    public void Nesting_without_end_is_an_error_and_no_stack_overflow()
    {
        var json = """{"Id":{"S":"x"},"Unknown":""" + string.Concat(Enumerable.Repeat("""{"L":[""", 100_000));

        Assert.Throws<MappingException>(() => WireForm.Read<Parcel>(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void The_error_names_the_byte_and_the_attribute()
    {
        var error = Assert.Throws<MappingException>(() => WireForm.Read<Parcel>("""{"Id":{"S":"x"},"Home":{"M":{"City":{"S":"Köln"}"""u8, "Parcels"));

        Assert.Equal(("Parcels", "Home"), (error.Table, error.AttributePath));
        Assert.Contains("byte 49", error.Message, StringComparison.Ordinal);
    }
}
