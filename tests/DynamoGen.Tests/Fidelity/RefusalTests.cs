using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Fidelity;

/// <summary>What DynamoDB cannot store, or would not give back equal, is refused with table and attribute path before anything is sent.</summary>
public sealed class RefusalTests
{
    private static readonly Initialised Good = new() { Id = "x" };

    private static readonly Dictionary<string, Func<Refusal>> Refusals = new()
    {
        ["NaN"] = () => Optional(o => o.Double = double.NaN, "Double"),
        ["an infinite double"] = () => Optional(o => o.Double = double.NegativeInfinity, "Double"),
        ["an infinite float"] = () => Optional(o => o.Single = float.PositiveInfinity, "Single"),
        ["a Half that is no number"] = () => Optional(o => o.Half = Half.NaN, "Half"),
        ["a double beyond the service's range"] = () => Optional(o => o.Double = double.MaxValue, "Double"),
        ["a double below the service's range"] = () => Optional(o => o.Double = double.Epsilon, "Double"),
        ["39 digits"] = () => Optional(o => o.Big = BigInteger.Pow(10, 38) + 1, "Big"),
        ["a magnitude of 126"] = () => Optional(o => o.Big = BigInteger.Pow(10, 126), "Big"),
        ["the largest Int128"] = () => Optional(o => o.Int128 = Int128.MaxValue, "Int128"),
        ["the largest UInt128"] = () => Optional(o => o.UInt128 = UInt128.MaxValue, "UInt128"),
        ["half a surrogate pair in text"] = () => Optional(o => o.Text = "a\uD800b", "Text"),
        ["half a surrogate pair at the end"] = () => Optional(o => o.Text = "a\uD83D", "Text"),
        ["a surrogate as a character"] = () => Optional(o => o.Letter = '\uDC00', "Letter"),
        ["half a surrogate pair in a set"] = () => Refusal.Of(new Sets { Id = "x", Texts = ["\uD800"] }, "Texts[0]"),
        ["half a surrogate pair in a list of lists"] = () => Refusal.Of(Names() with { List = [["a"], ["b", "\uDFFF"]] }, "list[1][1]"),
        ["half a surrogate pair in a map key"] = () => Refusal.Of(new Maps { Id = "x", Counts = new() { ["\uD800"] = 1 } }, "Counts"),
        ["an empty map key"] = () => Refusal.Of(new Maps { Id = "x", Counts = new() { ["a"] = 1, [""] = 2 } }, "Counts"),
        ["an empty key of an inner map"] = () => Refusal.Of(new Maps { Id = "x", Counts = [], Sorted = new() { ["a"] = new() { [""] = 1 } } }, "Sorted.a"),
        ["a local time"] = () => Optional(o => o.Utc = new DateTime(2026, 5, 17, 0, 0, 0, DateTimeKind.Local), "Utc"),
        ["a time of unspecified kind"] = () => Optional(o => o.Utc = new DateTime(2026, 5, 17), "Utc"),
        ["a time to live of unspecified kind"] = () => Optional(o => o.Expires = new DateTime(2026, 5, 17), "Expires"),
        ["an enum value without a name"] = () => Optional(o => o.Shade = (Shade)99, "Shade"),
        ["an enum number without a name"] = () => Optional(o => o.ShadeNumber = (Shade)99, "ShadeNumber"),
        ["an enum key without a name"] = () =>
            Refusal.Of(new Maps { Id = "x", Counts = [], ByShade = ImmutableDictionary<Shade, List<int>>.Empty.Add((Shade)99, []) }, "ByShade"),
        ["undefined JSON"] = () => Optional(o => o.Json = default(JsonElement), "Json"),
        ["JSON with a number of 39 digits"] = () =>
            Optional(o => o.Json = JsonDocument.Parse("""{"a":[1,111111111111111111111111111111111111111]}""").RootElement, "Json.a[1]"),
        ["null in a required member"] = () => Refusal.Of(new Maps { Id = "x", Counts = null! }, "Counts"),
        ["null in a required member of a nested type"] = () => Refusal.Of(Forest(new("Bonn", null, null!, Shade.Dark)), "Home.Lines"),
        ["null in a required member of a nested type in a cycle"] = () =>
            Refusal.Of(Forest(new("Bonn", null, [], Shade.Dark, new(null!, null, [], Shade.Dark))), "Home.Next.City"),
        ["null in the partition key"] = () => Refusal.Of(new Maps { Id = null!, Counts = [] }, "Id"),
        ["null in a key of bytes"] = () => Refusal.Of(new Parcel { Hash = null!, Age = default }, "Hash"),
        ["null in a set"] = () => Refusal.Of(new Sets { Id = "x", Texts = ["a", null!] }, "Texts[1]"),
        ["the default of a required immutable array"] = () =>
            Refusal.Of(new Lists { Id = "x", Array = [], Spots = [], First = [], Second = [], RequiredImmutable = default }, "RequiredImmutable"),
        ["text larger than its MaxSize"] = () => Optional(o => o.Limited = new('ä', 200_001), "Limited"),
        ["bytes larger than their MaxSize"] = () => Optional(o => o.LimitedBytes = new byte[400_001], "LimitedBytes"),
        ["a list larger than its MaxSize"] = () => Optional(o => o.LimitedList = [new('x', 200_000), new('y', 200_000)], "LimitedList"),
        ["a nested value larger than its MaxSize"] = () => Optional(o => o.LimitedPlace = new(new('x', 400_000), null, [], Shade.Dark), "LimitedPlace"),
        ["an item of a derived type"] = () => Refusal.Of<Vehicle>(new Car { Id = "x", Doors = 3 }, ""),
        ["a nested value of a derived type"] = () => Refusal.Of(new Vehicle { Id = "x", Engine = new Diesel() }, "Engine"),
        ["an element of a derived type"] = () => Refusal.Of(new Vehicle { Id = "x", Spares = [new(), new Diesel()] }, "Spares[1]"),
        ["more than 32 levels"] = () => Refusal.Of(Forest(Good.Place!) with { Root = Deep(33) }, "Root" + string.Concat(Enumerable.Repeat(".Left", 31))),
    };

    public static TheoryData<string> Cases => [.. Refusals.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_refused_in_every_form(string what) => Refusals[what]().RequireRefused();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_refused_before_anything_is_sent(string what) => await Refusals[what]().RequireNothingSentAsync();

    [Fact]
    public void A_default_key_is_refused()
    {
        Assert.Equal("Maps", Assert.Throws<MappingException>(() => AttributeMap.WriteKey<Maps, MapsKey>(default)).Table);
        Assert.Equal("Parcels", Assert.Throws<MappingException>(() => AttributeMap.WriteKey<Parcel, ParcelKey>(default)).Table);
        Assert.Equal("Scalars", Assert.Throws<MappingException>(() => AttributeMap.WriteKey<Scalars, ScalarsKey>(default)).Table);
    }

    [Fact]
    public void A_key_with_null_is_refused() =>
        Assert.Equal("Hash", Assert.Throws<MappingException>(() => AttributeMap.WriteKey<Parcel, ParcelKey>(new(null!, default))).AttributePath);

    private static Refusal Optional(Action<OptionalScalars> change, string path)
    {
        var item = new OptionalScalars { Id = "x" };
        change(item);
        return Refusal.Of(item, path);
    }

    private static @record Names() => new() { @class = "c", @long = 1 };

    private static Forest Forest(Place home) => new() { Id = "x", Number = 1, Home = home };

    private static Node Deep(int levels) => levels == 1 ? new() : new() { Left = Deep(levels - 1) };
}
