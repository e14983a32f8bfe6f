using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client;

public class KeyOrderTests
{
    private static readonly string[] Numbers =
        ["-9.9E125", "-100", "-12.5", "-12", "-1E-130", "0", "1E-130", "0.009", "0.01", "1", "1.0000000000000000000000000000000000001", "2", "10", "12", "12.5", "99", "100", "1E125"];

    private static readonly string[] Texts = [" ", "10", "2", "Z", "a", "a\0", "ab", "z", "ß", "é", "\uE000", "\uFFFD", "😀"];

    private static readonly byte[][] Bytes = [[0], [0, 0], [1], [127], [128], [255], [255, 0]];

    [Fact]
    public void Numbers_sort_by_value() => Rises([.. Numbers.Select(DynamoValue.Number)]);

    [Fact]
    public void Texts_sort_by_their_bytes() => Rises([.. Texts.Select(DynamoValue.String)]);

    [Fact]
    public void Bytes_sort_unsigned() => Rises([.. Bytes.Select(bytes => DynamoValue.Binary(bytes))]);

    [Theory]
    [InlineData("0", "-0.00")]
    [InlineData("100", "1E2")]
    [InlineData("1.50", "+01.5")]
    [InlineData("0.001", "1e-3")]
    public void Numbers_are_compared_by_value(string one, string other) => Assert.Equal(0, KeyOrder.Compare(DynamoValue.Number(one), DynamoValue.Number(other)));

    [Theory]
    [InlineData(KeyComparison.All, "1 2 3 4 5")]
    [InlineData(KeyComparison.Equal, "2")]
    [InlineData(KeyComparison.Less, "1")]
    [InlineData(KeyComparison.LessOrEqual, "1 2")]
    [InlineData(KeyComparison.Greater, "3 4 5")]
    [InlineData(KeyComparison.GreaterOrEqual, "2 3 4 5")]
    [InlineData(KeyComparison.Between, "2 3 4")]
    public void A_range_contains_what_it_says(KeyComparison comparison, string contained) => Assert.Equal(
        contained.Split(' '),
        Enumerable.Range(1, 5).Select(i => $"{i}").Where(i => KeyOrder.Contains(new(comparison, DynamoValue.Number("2"), DynamoValue.Number("4")), DynamoValue.Number(i))));

    [Fact]
    public void A_prefix_is_compared_without_a_culture()
    {
        Assert.True(KeyOrder.Contains(new(KeyComparison.StartsWith, DynamoValue.String("straß")), DynamoValue.String("straße")));
        Assert.False(KeyOrder.Contains(new(KeyComparison.StartsWith, DynamoValue.String("strass")), DynamoValue.String("straße")));
        Assert.True(KeyOrder.Contains(new(KeyComparison.StartsWith, DynamoValue.Binary(new byte[] { 1, 2 })), DynamoValue.Binary(new byte[] { 1, 2, 0 })));
        Assert.False(KeyOrder.Contains(new(KeyComparison.StartsWith, DynamoValue.Binary(new byte[] { 1, 2 })), DynamoValue.Binary(new byte[] { 1 })));
    }

    private static void Rises(List<DynamoValue> values)
    {
        for (var i = 0; i < values.Count; i++)
            for (var j = 0; j < values.Count; j++)
                Assert.Equal(i.CompareTo(j), Math.Sign(KeyOrder.Compare(values[i], values[j])));
    }
}
