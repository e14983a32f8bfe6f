using System.Globalization;
using System.Text;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class HierarchyTests
{
    public static TheoryData<string> Notes =>
    [
        """{"kind":{"S":"note"},"Id":{"S":"w"},"Text":{"S":"x"},"Order":{"N":"2"}}""",
        """{"Id":{"S":"w"},"Text":{"S":"x"},"kind":{"S":"note"},"Order":{"N":"2"}}""",
        """{"Id":{"S":"w"},"Kind":{"S":"clock"},"more":{"M":{"kind":{"S":"clock"},"l":{"L":[{"M":{}}]}}},"Text":{"S":"x"},"Order":{"N":"2"},"kind":{"S":"note"}}""",
    ];

    [Theory]
    [MemberData(nameof(Notes))]
    public void The_type_is_found_wherever_the_item_says_it(string json)
    {
        var expected = new NoteWidget { Id = "w", Text = "x", Order = 2 };
        Everywhere<Widget>(json, read => Assert.Null(Structure.Difference(expected, read())));
    }

    [Theory]
    [InlineData("clock", typeof(ClockWidget))]
    [InlineData("watch", typeof(ClockWidget))]
    [InlineData("Iıİi", typeof(AlarmWidget))]
    public void A_type_is_known_by_its_value_and_by_its_former_ones_in_any_culture(string value, Type type)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Everywhere<Widget>($$$"""{"Id":{"S":"w"},"Zone":{"S":"z"},"kind":{"S":"{{{value}}}"}}""", read => Assert.IsType(type, read()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_type_is_written_first_and_then_what_the_type_has() => Assert.Equal(
        """{"kind":{"S":"note"},"Id":{"S":"w"},"Order":{"N":"3"},"Title":{"S":"initial"},"Text":{"S":""},"Styles":{"L":[]}}""",
        Encoding.UTF8.GetString(WireForm.Write<Widget>(new NoteWidget { Id = "w", Order = 3, Text = "" })));

    [Fact]
    public void A_nested_value_begins_with_its_type_and_one_declared_as_it_is_says_none()
    {
        var clock = Form.ToValue<Widget>(new ClockWidget { Id = "w", Zone = "z", Style = new Plain(), Plain = new() });

        Assert.Equal(DynamoValue.Map(new Dictionary<string, DynamoValue> { ["$style"] = DynamoValue.String("plain") }), clock.Entries["Style"]);
        Assert.Empty(clock.Entries["Plain"].Entries);
    }

    [Theory]
    [InlineData("""{"Id":{"S":"w"},"Zone":{"S":"z"},"kind":{"S":"Clock"}}""", "kind", "'Clock'")]
    [InlineData("""{"Id":{"S":"w"},"Zone":{"S":"z"},"kind":{"S":""}}""", "kind", "''")]
    [InlineData("""{"Id":{"S":"w"},"Zone":{"S":"z"}}""", "kind", "nothing")]
    [InlineData("""{"Id":{"S":"w"},"kind":{"N":"1"},"Zone":{"S":"z"}}""", "kind", "N")]
    [InlineData("""{"Id":{"S":"w"},"kind":{"S":"clock"},"Zone":{"S":"z"},"Style":{"M":{"$style":{"S":"round"}}}}""", "Style.$style", "'round'")]
    [InlineData("""{"kind":{"S":"note"},"Id":{"S":"w"},"Text":{"S":"x"},"Styles":{"L":[{"M":{"$style":{"S":"plain"}}},{"M":{"x":{"L":[]}}}]}}""", "Styles[1].$style", "nothing")]
    [InlineData("""{"kind":{"S":"note"},"Id":{"S":"w"},"Text":{"S":"x"},"Styles":{"L":[{"M":{"$style":{"S":"plain"}}},{"M":{"$style":{"S":"framed"},"Width":{"S":"1"}}}]}}""", "Styles[1].Width", "S")]
    [InlineData("""{"kind":{"S":"note"},"Id":{"S":"w"},"Text":{"S":"x"},"Named":{"M":{"a":{"M":{"x":{"L":[{"M":{}}]},"$style":{"S":"framed"}}}}}}""", "Named.a.Width", "nothing")]
    public void What_says_no_known_type_is_refused_where_it_stands(string json, string path, string actual) => Everywhere<Widget>(json, read =>
    {
        var exception = Assert.Throws<MappingException>(read);
        Assert.StartsWith(path, exception.AttributePath, StringComparison.Ordinal);
        Assert.EndsWith(path.Split('.')[^1], exception.AttributePath, StringComparison.Ordinal);
        Assert.Equal(actual, exception.Actual!.Split(' ')[0]);
    });

    [Fact]
    public void An_unknown_type_is_named_with_the_attribute_and_the_known_ones()
    {
        var exception = Assert.Throws<MappingException>(() => WireForm.Read<Widget>("""{"Id":{"S":"w"},"kind":{"S":"radio"}}"""u8, "Widgets"));

        foreach (var part in new[] { "Widgets", "kind", "radio", "note, clock, Iıİi" })
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_of_a_type_that_is_not_listed_is_refused_and_told_the_listed_ones()
    {
        var exception = Assert.Throws<MappingException>(() => WireForm.Write<Widget>(new Radio { Id = "w", Zone = "z" }));

        foreach (var part in new[] { "Radio", "Widget", "NoteWidget, ClockWidget, AlarmWidget" })
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_of_a_shared_table_says_the_type_and_is_no_unknown_attribute()
    {
        var stored = Form.ToValue<Figure>(new Circle("b") { Radius = 1, Others = new Dictionary<string, DynamoValue> { ["x"] = DynamoValue.Null } });

        Assert.Equal(DynamoValue.String("circle"), stored.Entries["_type"]);
        Assert.Equal(["x"], ((Circle)Form.FromValue<Figure>(stored)).Others.Keys);
    }

    [Fact]
    public void An_item_of_another_type_of_the_table_is_refused()
    {
        var notice = WireForm.Write(new Notice("b", 1, "text"));

        Assert.Contains("Notice", Assert.Throws<MappingException>(() => WireForm.Read<Figure>(notice)).Message, StringComparison.Ordinal);
    }

    /// <summary>Reads in each of the forms.</summary>
    private static void Everywhere<T>(string json, Action<Func<T>> check) where T : class, IDynamoItem<T>
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var value = Form.FromJson(bytes);
        check(() => WireForm.Read<T>(bytes));
        check(() => AttributeMap.Read<T>(AttributeMap.Write(value).M));
        check(() => new StreamChange { Kind = StreamChangeKind.Insert, Keys = value.Entries, NewImage = value.Entries }.New<T>()!);
    }

    private sealed record Radio : ClockWidget;
}
