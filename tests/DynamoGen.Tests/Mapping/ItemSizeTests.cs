using System.Text;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class ItemSizeTests
{
    [Theory]
    [InlineData("0", 1)]
    [InlineData("-0.0", 1)]
    [InlineData("1", 2)]
    [InlineData("15", 2)]
    [InlineData("-42", 3)]
    [InlineData("1.5", 3)]
    [InlineData("100.5", 4)]
    [InlineData("123456", 4)]
    [InlineData("3.14159", 5)]
    [InlineData("1E125", 2)]
    [InlineData("1E-130", 2)]
    [InlineData("12345678901234567890123456789012345678", 20)]
    [InlineData("-12345678901234567890123456789012345678", 21)]
    [InlineData("1.2345678901234567890123456789012345678", 21)]
    [InlineData("-1.2345678901234567890123456789012345678", 21)]
    [InlineData("120", 3)]
    [InlineData("12000", 3)]
    [InlineData("0.015", 3)]
    [InlineData("0.00015", 3)]
    [InlineData("0.01234", 4)]
    public void Numbers_take_a_byte_for_each_pair_of_digits(string number, int bytes) => Assert.Equal(1 + bytes, Size(("n", DynamoValue.Number(number))));

    [Fact]
    public void Text_and_names_are_counted_in_UTF8() => Assert.Equal(2 + 6, Size(("ü", DynamoValue.String("ü😀"))));

    [Fact]
    public void Bytes_are_counted_as_they_are() => Assert.Equal(1 + 5, Size(("b", DynamoValue.Binary(new byte[5]))));

    [Fact]
    public void True_false_and_null_are_one_byte() =>
        Assert.Equal(3 * (1 + 1), Size(("t", DynamoValue.Boolean(true)), ("f", DynamoValue.Boolean(false)), ("n", DynamoValue.Null)));

    [Fact]
    public void Lists_and_maps_are_three_bytes_and_one_for_each_element()
    {
        Assert.Equal(1 + 3, Size(("l", DynamoValue.List([]))));
        Assert.Equal(1 + 3 + (1 + 2) + (1 + 3), Size(("l", DynamoValue.List([DynamoValue.String("ab"), DynamoValue.List([])]))));
        Assert.Equal(1 + 3 + (1 + 3 + 2), Size(("m", DynamoValue.Map(new Dictionary<string, DynamoValue> { ["key"] = DynamoValue.String("ab") }))));
    }

    [Fact]
    public void Sets_are_their_members_alone()
    {
        Assert.Equal(1 + 3, Size(("s", DynamoValue.Set(SetKind.String, [DynamoValue.String("a"), DynamoValue.String("bc")]))));
        Assert.Equal(1 + 3 + (1 + 3), Size(("l", DynamoValue.List([DynamoValue.Set(SetKind.String, [DynamoValue.String("a"), DynamoValue.String("bc")])]))));
    }

    [Fact]
    public void An_item_is_the_sum_of_its_attributes() => Assert.Equal(Twin(Form.ToValue(Samples.Full)), ItemSize.Of(Samples.Full));

    private static int Size(params (string Name, DynamoValue Value)[] attributes)
    {
        var item = DynamoValue.Map(attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value));
        var writer = new ItemSizeWriter();
        DynamoValueConverter.Write(ref writer, item);
        Assert.Equal(Twin(item), writer.Bytes);
        return writer.Bytes;
    }

    // The slow twin of the size writer.
    private static int Twin(DynamoValue item) => item.Entries.Sum(entry => Encoding.UTF8.GetByteCount(entry.Key) + Bytes(entry.Value));

    private static int Bytes(DynamoValue value) => value.Type switch
    {
        DynamoType.S => Encoding.UTF8.GetByteCount(value.Text),
        DynamoType.N => NumberShape.TryParse(Encoding.ASCII.GetBytes(value.Text), out var shape) ? shape.StoredBytes : throw new ArgumentException(value.Text),
        DynamoType.B => value.Bytes.Length,
        DynamoType.BOOL or DynamoType.NULL => 1,
        DynamoType.L => 3 + value.Elements.Sum(element => 1 + Bytes(element)),
        DynamoType.M => 3 + value.Entries.Sum(entry => 1 + Encoding.UTF8.GetByteCount(entry.Key) + Bytes(entry.Value)),
        _ => value.Elements.Sum(Bytes),
    };
}
