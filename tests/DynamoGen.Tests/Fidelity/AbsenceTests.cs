using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Fidelity;

/// <summary>What a member is when its attribute is missing, NULL, or of another type.</summary>
public sealed class AbsenceTests
{
    [Fact]
    public void An_absent_attribute_keeps_the_initialiser() =>
        Assert.Null(Structure.Difference(new Initialised { Id = "x" }, Read<Initialised>(new() { ["Id"] = new("x") })));

    [Fact]
    public void An_absent_attribute_keeps_the_default_of_a_parameter()
    {
        var at = new DateTimeOffset(2026, 5, 17, 0, 0, 0, TimeSpan.Zero);
        Assert.Null(Structure.Difference(new Positional("x", at), Read<Positional>(new() { ["Id"] = new("x"), ["At"] = new("2026-05-17T00:00:00Z") })));
    }

    [Fact]
    public void An_absent_attribute_keeps_the_initialisers_of_base_types()
    {
        var dog = new Dog("tag", "key") { Id = "x" };
        Assert.Null(Structure.Difference(dog, Read<Dog>(new() { ["Id"] = new("x"), ["Tag"] = new("tag"), ["Key"] = new("key") })));
    }

    [Fact]
    public void An_absent_attribute_keeps_the_initialiser_in_a_nested_struct()
    {
        var item = Read<Initialised>(new() { ["Id"] = new("x"), ["Everything"] = new() { M = new() { ["Required"] = new("r") } } });
        Assert.Null(Structure.Difference(new Everything { Required = "r" }, item.Everything));
    }

    [Fact]
    public void Null_in_a_member_with_an_initialiser_comes_back_null()
    {
        var item = new Initialised
        {
            Id = "x",
            Set = null!,
            Init = null!,
            MaybeSet = null,
            MaybeInit = null,
            MaybeNumber = null,
            MaybeInitNumber = null,
            Place = null,
            MaybeSpot = null,
            Lines = null!,
            MaybeLines = null,
            Counts = null!,
            Immutable = default,
            Empty = null!,
            Everything = new() { Required = "r", Text = null, Maybe = null },
        };
        Forms.RequireRoundTrip(item, 1);
    }

    [Fact]
    public void Null_in_a_parameter_with_a_default_comes_back_null() =>
        Forms.RequireRoundTrip(new Positional("x", DateTimeOffset.UnixEpoch, Note: null, Count: null), 1);

    [Fact]
    public void Null_in_a_member_that_is_never_null_comes_back_null() =>
        Forms.RequireRoundTrip(new Engineless { Id = "x", Name = null!, Engines = null!, Tags = [] }, 1);

    [Fact]
    public void Null_is_left_out_unless_the_member_says_otherwise()
    {
        var map = AttributeMap.Write(new OptionalScalars { Id = "x" });
        Assert.Equal(
            ["Id", "NullableList", "NullableNumber", "NullablePlace", "NullableSpot", "NullableText", "Plain"],
            map.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(5, map.Values.Count(value => value.NULL is true));
        Assert.Null(Structure.Difference(new OptionalScalars { Id = "x" }, AttributeMap.Read<OptionalScalars>(map)));
    }

    [Fact]
    public void An_empty_set_is_left_out_and_comes_back_empty()
    {
        var sets = new Sets { Id = "x", Texts = [] };
        Assert.Equal(["Id"], AttributeMap.Write(sets).Keys);
        Forms.RequireRoundTrip(sets, 1);
    }

    [Fact]
    public void A_set_whose_null_is_written_comes_back_null_and_its_absence_empty()
    {
        Assert.Null(AttributeMap.Read<Engineless>(AttributeMap.Write(new Engineless { Id = "x", NullableTags = null })).NullableTags);
        Assert.Empty(Read<Engineless>(new() { ["Id"] = new("x") }).NullableTags!);
    }

    [Fact]
    public void The_default_of_an_immutable_array_inside_a_list_comes_back()
    {
        var item = new Lists { Id = "x", Array = [], Spots = [], First = [], Second = [], RequiredImmutable = [], ImmutableInside = [default, [], [1]] };
        Forms.RequireRoundTrip(item, 1);
    }

    [Fact]
    public void Null_comes_back_in_a_generic_type_closed_over_a_nullable_one()
    {
        var tree = new Tree<string?>(null, [new("x", []), new(null, [])]);
        var home = new Place("Bonn", null, [], Shade.Dark);
        Forms.RequireRoundTrip(new Forest { Id = "x", Number = 1, Home = home, MaybeTexts = tree, Pairs = new(new("k", tree), []) }, 1);
    }

    [Theory]
    [InlineData(typeof(Scalars))]
    [InlineData(typeof(Lists))]
    [InlineData(typeof(Maps))]
    [InlineData(typeof(Order))]
    [InlineData(typeof(Parcel))]
    public void A_missing_required_attribute_is_an_error(Type type) =>
        typeof(AbsenceTests).GetMethod(nameof(RequireMissing), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);

    [Fact]
    public void A_missing_attribute_of_a_constructor_is_an_error()
    {
        var exception = Assert.Throws<MappingException>(() => Read<Constructed>(new() { ["Id"] = new("x"), ["Parts"] = new() { L = [], IsLSet = true } }));
        Assert.Equal(("Constructed", "Amount", "N (int)", "nothing"), (exception.Table, exception.AttributePath, exception.Expected, exception.Actual));
    }

    [Fact]
    public void A_missing_attribute_of_a_nested_type_is_an_error_with_its_path()
    {
        var next = new AttributeValue { M = new() { ["City"] = new("Bonn"), ["Lines"] = new() { L = [], IsLSet = true } } };
        var exception = Assert.Throws<MappingException>(() => Read<Initialised>(new() { ["Id"] = new("x"), ["Place"] = next }));
        Assert.Equal(("Initialised", "Place.Shade", "nothing"), (exception.Table, exception.AttributePath, exception.Actual));
    }

    [Fact]
    public void An_attribute_of_another_type_is_an_error_with_its_path()
    {
        var item = new Dictionary<string, AttributeValue> { ["Id"] = new("x"), ["Lines"] = new() { L = [new("a"), new() { N = "1" }] } };
        var exception = Assert.Throws<MappingException>(() => Read<Initialised>(item));
        Assert.Equal(("Initialised", "Lines[1]", "S", "N"), (exception.Table, exception.AttributePath, exception.Expected, exception.Actual));
    }

    [Theory]
    [InlineData("Number", "2147483648")]
    [InlineData("Number", "1.5")]
    [InlineData("MaybeNumber", "-2147483649")]
    public void A_number_out_of_range_is_an_error(string attribute, string number)
    {
        var exception = Assert.Throws<MappingException>(() => Read<Initialised>(new() { ["Id"] = new("x"), [attribute] = new() { N = number } }));
        Assert.Equal(
            ("Initialised", attribute, "N (System.Int32)", $"N {number}"),
            (exception.Table, exception.AttributePath, exception.Expected, exception.Actual));
    }

    [Fact]
    public void An_unknown_enum_value_is_an_error_that_says_which_there_are()
    {
        var exception = Assert.Throws<MappingException>(() => Read<Initialised>(new() { ["Id"] = new("x"), ["Shade"] = new("Purple") }));
        Assert.Equal(("Initialised", "Shade", "'Purple'"), (exception.Table, exception.AttributePath, exception.Actual));
        Assert.Contains("Dark", exception.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_another_type_of_the_table_is_an_error()
    {
        var customer = AttributeMap.Write(new Customer { Pk = "p", Sk = "s" });
        Assert.Equal("Customer", customer["_type"].S);
        Assert.Contains("Customer", Assert.Throws<MappingException>(() => AttributeMap.Read<Order>(customer, "Shop")).Message, StringComparison.Ordinal);
    }

    private static T Read<T>(Dictionary<string, AttributeValue> map) where T : class, IDynamoItem<T> => AttributeMap.Read<T>(map, T.Table.Name);

    private static void RequireMissing<T>() where T : class, IDynamoItem<T>
    {
        var item = FsCheck.Fluent.Gen.Sample(Instances.Of<T>(), 10).First();
        var required = typeof(T).GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))).Select(property => property.Name)
            .ToList();
        Assert.NotEmpty(required);
        foreach (var name in required)
        {
            var map = AttributeMap.Write(item);
            Assert.True(map.Remove(name), name);
            var exception = Assert.Throws<MappingException>(() => Read<T>(map));
            Assert.Equal((T.Table.Name, name, "nothing"), (exception.Table, exception.AttributePath, exception.Actual));
            Assert.NotEmpty(exception.Expected!);
        }
    }
}
