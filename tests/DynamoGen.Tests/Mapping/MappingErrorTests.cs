using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

/// <summary>Errors say the table, the attribute, what was expected and what was there, in every form alike.</summary>
public sealed class MappingErrorTests
{
    [Fact]
    public void Half_a_surrogate_pair_is_refused_where_it_stands()
    {
        const string high = "a\uD83D", low = "\uDE00b", reversed = "\uDE00\uD83D";
        foreach (var broken in new[] { high, low, reversed })
        {
            Refused("Id", new() { Id = broken });
            Refused("Note", Samples.Full with { Note = new string('ü', 500) + broken });
            Refused("Home.Next.Lines[2]", Samples.Full with { Home = new("A", [], Floor.First, new("B", ["x", null, broken], Floor.First)) });
            Refused("Stops[1].City", Samples.Full with { Stops = [new("A", ["x"], Floor.First), new(broken, [], Floor.First)] });
            Refused("Groups.x[1]", Samples.Full with { Groups = new Dictionary<string, IReadOnlyList<string>> { ["x"] = ["a", broken] } });
            Refused("Counters", Samples.Full with { Counters = new Dictionary<string, long> { [broken] = 1 } });
            Refused("Tags[0]", Samples.Full with { Tags = new HashSet<string> { broken } });
        }
    }

    [Fact]
    public void Empty_map_keys_are_refused() => Refused("Counters", Samples.Full with { Counters = new Dictionary<string, long> { ["a"] = 1, [""] = 2 } });

    [Fact]
    public void Empty_sets_are_refused() => Refused("Extra.s", Samples.Full with { Extra = DynamoValue.Map(new Dictionary<string, DynamoValue> { ["s"] = DynamoValue.Set(SetKind.String, []) }) });

    [Fact]
    public void Numbers_that_DynamoDB_cannot_store_are_refused()
    {
        Refused("Weight", Samples.Full with { Weight = double.NaN });
        Refused("Weight", Samples.Full with { Weight = 1e200 });
        Refused("Extra[1]", Samples.Full with { Extra = DynamoValue.List([DynamoValue.Null, DynamoValue.Number("1E200")]) });
        Refused("Extra", Samples.Full with { Extra = DynamoValue.Number("one") });
    }

    [Fact]
    public void What_a_converter_refuses_is_placed_as_well() => Refused("Stops[0].Floor", Samples.Full with { Stops = [new("A", [], (Floor)7)] });

    [Fact]
    public void More_than_32_levels_are_refused()
    {
        var deepest = DynamoValue.String("leaf");
        for (var i = 0; i < 31; i++)
            deepest = DynamoValue.List([deepest]);

        Form.AssertSame(Samples.Bare with { Extra = deepest }, WireForm.Read<Parcel>(WireForm.Write(Samples.Bare with { Extra = deepest })));
        Refused("Extra" + string.Concat(Enumerable.Repeat("[0]", 31)), Samples.Bare with { Extra = DynamoValue.List([deepest]) });
    }

    [Fact]
    public void A_missing_nested_attribute_is_placed() => Unreadable("Stops[1].City", "S", "nothing", item => item["Stops"].L[1].M.Remove("City"));

    [Fact]
    public void A_missing_attribute_of_the_item_is_placed() => Unreadable("Id", "S", "nothing", item => item.Remove("Id"));

    [Fact]
    public void A_number_out_of_range_is_placed() => Unreadable("Visits", "N (System.Int32)", "N 2147483648", item => item["Visits"] = new() { N = "2147483648" });

    [Fact]
    public void A_number_in_a_map_is_placed() => Unreadable("Counters.ö", "N (System.Int64)", "N 1.5", item => item["Counters"].M["ö"] = new() { N = "1.5" });

    [Fact]
    public void A_member_of_a_set_is_placed() => Unreadable("Codes[1]", "N (System.Int32)", "N 1.5", item => item["Codes"] = new() { NS = ["1", "1.5"] });

    [Fact]
    public void An_unknown_enum_value_is_placed() => Unreadable("Home.Next.Floor", "S (Ground, First or Attic)", "'Cellar'", item => item["Home"].M["Next"].M["Floor"] = new() { S = "Cellar" });

    [Fact]
    public void A_wrong_type_is_placed()
    {
        Unreadable("Groups.x[1]", "S", "N", item => item["Groups"].M["x"].L[1] = new() { N = "1" });
        Unreadable("Id", "S", "NULL", item => item["Id"] = new() { NULL = true });
        Unreadable("Home", "M", "L", item => item["Home"] = new() { L = [] });
        Unreadable("Stops", "L, SS, NS or BS", "M", item => item["Stops"] = new() { M = [] });
        Unreadable("Label", "B", "S", item => item["Label"] = new() { S = "AQ==" });
        Unreadable("IsFragile", "BOOL", "S", item => item["IsFragile"] = new() { S = "true" });
        Unreadable("Tags[0]", "S", "N", item => item["Tags"] = new() { NS = ["1"] });
        Unreadable("Codes[0]", "N (System.Int32)", "B", item => item["Codes"] = new() { BS = [new MemoryStream()] });
    }

    private static void Refused(string path, Parcel item)
    {
        Placed(() => AttributeMap.Write(item));
        Placed(() => WireForm.Write(item));
        Placed(() => ItemSize.Of(item));
        Assert.Throws<MappingException>(() => Form.ToValue(item));

        void Placed(Func<object> write)
        {
            var error = Assert.Throws<MappingException>(write);
            Assert.Equal(("Parcels", path), (error.Table, error.AttributePath));
            Assert.StartsWith($"{path}: ", error.Message, StringComparison.Ordinal);
            Assert.EndsWith("[table Parcels]", error.Message, StringComparison.Ordinal);
        }
    }

    private static void Unreadable(string path, string expected, string actual, Action<Dictionary<string, AttributeValue>> spoil)
    {
        var item = AttributeMap.Write(Samples.Full);
        spoil(item);
        var value = AttributeMap.Read(new AttributeValue { M = item });

        Placed(() => AttributeMap.Read<Parcel>(item, "Parcels"));
        Placed(() => WireForm.Read<Parcel>(Form.ToJson(value), "Parcels"));
        Assert.Throws<MappingException>(() => Form.FromValue<Parcel>(value));

        void Placed(Func<object> read)
        {
            var error = Assert.Throws<MappingException>(read);
            Assert.Equal(("Parcels", path, expected, actual), (error.Table, error.AttributePath, error.Expected, error.Actual));
        }
    }
}
