using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;
using static DynamoGen.Testing.Expressions.Samples.Value;

namespace DynamoGen.Tests.Expressions;

public sealed class StoredValueTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0E500", "0")]
    [InlineData("00042", "42")]
    [InlineData("+5", "5")]
    [InlineData("1.50", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e2", "100")]
    [InlineData("1E+05", "100000")]
    [InlineData("-12.5E-3", "-0.0125")]
    [InlineData("12345678901234567890123456789012345678", "12345678901234567890123456789012345678")]
    [InlineData("1234567890123456789012345678901234567800000", "1234567890123456789012345678901234567800000")]
    [InlineData("0.12345678901234567890123456789012345678", "0.12345678901234567890123456789012345678")]
    public void A_number_is_stored_in_one_spelling(string given, string stored) => Assert.Equal(stored, StoredValue.Of(N(given)).Text);

    [Fact]
    public void Magnitudes_go_from_1E_minus_130_to_below_1E126()
    {
        Assert.Equal("1" + new string('0', 125), StoredValue.Of(N("1E125")).Text);
        Assert.Equal("0." + new string('0', 129) + "1", StoredValue.Of(N("1E-130")).Text);
        Assert.Equal("99" + new string('0', 124), StoredValue.Of(N("9.9E125")).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1,5")]
    [InlineData("1e")]
    [InlineData("1e5.5")]
    [InlineData("e5")]
    [InlineData(".")]
    [InlineData("--5")]
    [InlineData("1e+-5")]
    [InlineData("\uFF11")]
    [InlineData("1E126")]
    [InlineData("1E-131")]
    [InlineData("-1E126")]
    [InlineData("1E99999999999")]
    [InlineData("123456789012345678901234567890123456789")]
    [InlineData("1.23456789012345678901234567890123456789")]
    public void No_other_number_is_stored(string given) => Assert.Throws<ExpressionException>(() => StoredValue.Of(N(given)));

    [Fact]
    public void Sets_have_members_each_once()
    {
        Refused(SS());
        Refused(NS());
        Refused(BS());
        Refused(SS("a", "a"));
        Refused(NS("1", "1.0"));
        Refused(BS("a", "a"));
        Refused(L(M(("a", SS()))));
        Refused(DynamoValue.Set(SetKind.String, [N("1")]));
        Assert.Equal("<'', 'a'>", ValueText.Of(StoredValue.Of(SS("a", ""))));
    }

    [Fact]
    public void Names_and_texts_have_UTF8()
    {
        Refused(M(("", N("1"))));
        Refused(M(("\uD83D", N("1"))));
        Refused(S("a\uDE00"));
        Refused(SS("a\uDE00"));
        Refused(M((new string('é', 32768), N("1"))));
        Assert.Equal("é😀\0", StoredValue.Of(S("é😀\0")).Text);
    }

    [Fact]
    public void Nesting_has_32_levels_with_the_attribute()
    {
        StoredValue.Of(Nested(31));
        Refused(Nested(32));
        StoredValue.OfItem(M(("a", Nested(31))));
        Assert.Throws<ExpressionException>(() => StoredValue.OfItem(M(("a", Nested(32)))));
    }

    private static void Refused(DynamoValue value) => Assert.Throws<ExpressionException>(() => StoredValue.Of(value));
}
