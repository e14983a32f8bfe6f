using System.Globalization;
using System.Numerics;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class NumberTests
{
    [Fact]
    public void Every_integer_type_holds_its_extremes()
    {
        RoundTrips(byte.MinValue, byte.MaxValue);
        RoundTrips(sbyte.MinValue, sbyte.MaxValue);
        RoundTrips(short.MinValue, short.MaxValue);
        RoundTrips(ushort.MinValue, ushort.MaxValue);
        RoundTrips(int.MinValue, int.MaxValue);
        RoundTrips(uint.MinValue, uint.MaxValue);
        RoundTrips(long.MinValue, long.MaxValue);
        RoundTrips(ulong.MinValue, ulong.MaxValue);
        RoundTrips(nint.MinValue, nint.MaxValue);
        RoundTrips(nuint.MinValue, nuint.MaxValue);
        RoundTrips(BigInteger.Pow(10, 125), -BigInteger.Pow(10, 37) - 1);
        RoundTrips(Int128.MaxValue / 10, Int128.MinValue / 10);
    }

    [Fact]
    public void Floating_point_numbers_come_back_to_the_bit()
    {
        RoundTrips(0.1, 1 / 3.0, 123456789.123456789, 1e-130, 9.99999999999999e125, -5e15, 1e16, Math.PI, 9007199254740993);
        RoundTrips(0.1f, 1 / 3f, float.MaxValue, float.MinValue, float.Epsilon, 16777217f);
        RoundTrips((Half)0.1, Half.MaxValue, Half.MinValue, Half.Epsilon);
    }

    [Fact]
    public void Doubles_are_written_as_the_platform_writes_them()
    {
        var random = new Random(20_26);
        for (var i = 0; i < 200_000; i++)
        {
            var few = random.NextInt64(long.MinValue >> random.Next(64), long.MaxValue >> random.Next(64)) / Math.Pow(10, random.Next(12));
            foreach (var value in (double[])[few, Math.BitIncrement(few), Math.BitDecrement(few), -few])
                if (Math.Abs(value) >= 1e-130)
                    Assert.Equal(value.ToString(CultureInfo.InvariantCulture), NumberText.Format(value));
        }
    }

    [Theory]
    [InlineData(4.75, "4.75")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(19.99, "19.99")]
    [InlineData(24.000001, "24.000001")]
    [InlineData(1000, "1000")]
    [InlineData(999999999.999999, "999999999.999999")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e-4, "0.0001")]
    [InlineData(1e-5, "1E-05")]
    public void Doubles_are_written_as_short_as_they_read_back_equal(double value, string text) => Assert.Equal(text, NumberText.Format(value));

    [Fact]
    public void Decimals_come_back_equal() => RoundTrips(decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 7.9228162514264337593543950335m, 19.90m, 0m, -0.5m);

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    [InlineData("1.000", "1")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    public void Decimals_are_written_without_trailing_zeros(string value, string text) => Assert.Equal(text, NumberText.Format(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Negative_zero_is_written_as_zero()
    {
        Assert.Equal("0", NumberText.Format(-0.0));
        Assert.Equal("0", NumberText.Format(-0f));
        Assert.Equal("0", NumberText.Format("-0.00"));
    }

    [Fact]
    public void What_DynamoDB_cannot_store_is_refused()
    {
        Refused(double.NaN);
        Refused(double.PositiveInfinity);
        Refused(float.NegativeInfinity);
        Refused(Half.NaN);
        Refused(double.MaxValue);
        Refused(double.Epsilon);
        Refused(9.99e-131);
        Refused(1e126);
        Refused(Int128.MaxValue);
        Refused(UInt128.MaxValue);
        Refused(BigInteger.Pow(10, 126));
        Refused(BigInteger.Pow(10, 5000));
        Refused(BigInteger.Pow(10, 38) + 1);
        Refused(new Complex(1, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData("1.2.3")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1,5")]
    [InlineData("--1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("١")]
    [InlineData("1\0")]
    public void What_is_no_number_is_refused_both_ways(string text)
    {
        Assert.Throws<MappingException>(() => NumberText.Format(text));
        Assert.Throws<MappingException>(() => NumberText.Parse<int>(text));
        Assert.Throws<MappingException>(() => NumberText.Parse<double>(text));
        Assert.Throws<MappingException>(() => NumberText.Parse<decimal>(text));
    }

    [Theory]
    [InlineData("12345678901234567890123456789012345678", true)]
    [InlineData("123456789012345678901234567890123456789", false)]
    [InlineData("1234567890123456789012345678901234567800", true)]
    [InlineData("0.00012345678901234567890123456789012345678", true)]
    [InlineData("9.9999999999999999999999999999999999999E125", true)]
    [InlineData("1E126", false)]
    [InlineData("1E-130", true)]
    [InlineData("0.1E-130", false)]
    [InlineData("0E999999999999", true)]
    [InlineData("1E999999999999", false)]
    public void Text_is_held_to_38_digits_and_the_range(string text, bool isStorable)
    {
        if (isStorable)
            NumberText.Format(text);
        else
            Assert.Throws<MappingException>(() => NumberText.Format(text));
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("1.5e1", 15)]
    [InlineData("1500e-2", 15)]
    [InlineData("-2.00", -2)]
    [InlineData("+5", 5)]
    [InlineData("007", 7)]
    [InlineData("-0", 0)]
    [InlineData("0.000", 0)]
    public void Integers_are_read_from_every_spelling(string text, int value)
    {
        Assert.Equal(value, NumberText.Parse<int>(text));
        Assert.Equal(value, NumberText.Parse<long>(text));
        Assert.Equal(value, NumberText.Parse<short>(text));
        Assert.Equal((Int128)value, NumberText.Parse<Int128>(text));
        Assert.Equal((BigInteger)value, NumberText.Parse<BigInteger>(text));
        Assert.Equal((double)value, NumberText.Parse<double>(text));
        Assert.Equal((float)value, NumberText.Parse<float>(text));
        Assert.Equal((Half)value, NumberText.Parse<Half>(text));
        Assert.Equal((decimal)value, NumberText.Parse<decimal>(text));
    }

    [Fact]
    public void A_number_that_the_type_cannot_hold_is_an_error()
    {
        DoesNotFit<int>("2147483648");
        DoesNotFit<int>("-2147483649");
        DoesNotFit<int>("1.5");
        DoesNotFit<int>("1e10");
        DoesNotFit<int>("0.1");
        DoesNotFit<uint>("-1");
        DoesNotFit<ulong>("-1");
        DoesNotFit<ulong>("18446744073709551616");
        DoesNotFit<long>("9223372036854775808");
        DoesNotFit<byte>("256");
        DoesNotFit<sbyte>("128");
        DoesNotFit<short>("-32769");
        DoesNotFit<nuint>("-1");
        DoesNotFit<Int128>("1e39");
        DoesNotFit<BigInteger>("0.5");
        DoesNotFit<BigInteger>("1e99999");
        DoesNotFit<float>("1e39");
        DoesNotFit<float>("1e-50");
        DoesNotFit<Half>("65520");
        DoesNotFit<decimal>("1e29");
        DoesNotFit<decimal>("1e-29");
        DoesNotFit<decimal>("1.12345678901234567890123456789");
        DoesNotFit<decimal>("0.12345678901234567890123456789");
        DoesNotFit<decimal>("79228162514264337593543950336");
    }

    [Fact]
    public void The_error_says_what_was_expected_and_what_was_there()
    {
        var error = Assert.Throws<MappingException>(() => NumberText.Parse<int>("2147483648"));

        Assert.Equal(("N (System.Int32)", "N 2147483648"), (error.Expected, error.Actual));
    }

    [Fact]
    public void Decimals_read_29_digits_where_they_fit() => Assert.Equal(decimal.MaxValue, NumberText.Parse<decimal>("79228162514264337593543950335.0"));

    private static void RoundTrips<T>(params T[] values) where T : struct, INumberBase<T>
    {
        foreach (var value in values)
            Assert.Equal(value, NumberText.Parse<T>(NumberText.Format(value)));
    }

    private static void Refused<T>(T value) where T : struct, INumberBase<T> => Assert.Throws<MappingException>(() => NumberText.Format(value));

    private static void DoesNotFit<T>(string text) where T : struct, INumberBase<T> => Assert.Throws<MappingException>(() => NumberText.Parse<T>(text));
}
