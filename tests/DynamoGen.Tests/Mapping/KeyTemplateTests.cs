using System.Globalization;
using System.Numerics;
using System.Text;
using DynamoGen.Mapping;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.Tests.Mapping;

/// <summary>Different members never make one key, and keys sort as UTF-8 the way their members do, in every culture.</summary>
public sealed class KeyTemplateTests
{
    public static TheoryData<string> Cultures => ["", "de-DE", "tr-TR", "fi-FI", "ar-SA"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Texts_in_keys_sort_as_texts_do_and_are_never_equal(string culture) => In(culture, () =>
        Prop.ForAll(Pairs(Texts()), Pairs(Texts()), (first, second) =>
        {
            var order = Bytes(first.First).SequenceCompareTo(Bytes(second.First)) is not 0 and var difference ? difference : Bytes(first.Last).SequenceCompareTo(Bytes(second.Last));

            Assert.Equal(Math.Sign(order), Compare($"{KeyTemplate.Escaped(first.First)}#{KeyTemplate.Text(first.Last)}", $"{KeyTemplate.Escaped(second.First)}#{KeyTemplate.Text(second.Last)}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Raw_texts_in_keys_are_never_equal(string culture) => In(culture, () =>
        Prop.ForAll(Pairs(Texts()), Pairs(Texts()), (first, second) =>
        {
            if (first != second && !first.First.Contains('#') && !second.First.Contains('#'))
                Assert.NotEqual($"{KeyTemplate.Raw(first.First, '#')}#{first.Last}", $"{KeyTemplate.Raw(second.First, '#')}#{second.Last}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Numbers_times_and_guids_in_keys_sort_as_they_do_and_need_no_delimiter(string culture) => In(culture, () =>
    {
        Sorts<sbyte>(value => KeyTemplate.Number(value, 3), sbyte.MinValue, sbyte.MaxValue);
        Sorts<byte>(value => KeyTemplate.Number(value, 3), byte.MinValue, byte.MaxValue);
        Sorts<short>(value => KeyTemplate.Number(value, 5), short.MinValue, short.MaxValue);
        Sorts<int>(value => KeyTemplate.Number(value, 10), int.MinValue, int.MaxValue);
        Sorts<long>(value => KeyTemplate.Number(value, 19), long.MinValue, long.MaxValue);
        Sorts<ulong>(value => KeyTemplate.Number(value, 20), 0, ulong.MaxValue);
        Sorts(ArbMap.Default.GeneratorFor<long>().Select(value => (Int128)value * value * Math.Sign(value)), value => KeyTemplate.Number(value, 39), Int128.MinValue, Int128.MaxValue);
        Sorts(ArbMap.Default.GeneratorFor<BigInteger>(), value => KeyTemplate.Number(value, 60));
        Sorts(ArbMap.Default.GeneratorFor<int>().Select(value => value / 100m), value => KeyTemplate.Number(value, 10, 2), 0.01m, -0.01m);
        Sorts(ArbMap.Default.GeneratorFor<int>().Select(value => value / 64d), value => KeyTemplate.Number(value, 10, 6), double.Epsilon * 0, -0.015625);
        Sorts(ArbMap.Default.GeneratorFor<short>().Select(value => value / 8f), value => KeyTemplate.Number(value, 5, 3));
        Sorts<Guid>(KeyTemplate.Text, Guid.AllBitsSet, Guid.Empty);
        Sorts<DateOnly>(value => KeyTemplate.Time(value, 10), DateOnly.MinValue, DateOnly.MaxValue);
        Sorts<TimeOnly>(value => KeyTemplate.Time(value, 16), TimeOnly.MinValue, TimeOnly.MaxValue);
        Sorts<DateTimeOffset>(value => KeyTemplate.Time(value), DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        Sorts(ArbMap.Default.GeneratorFor<DateTime>().Select(value => DateTime.SpecifyKind(value, DateTimeKind.Utc)), value => KeyTemplate.Time(value));
    });

    [Theory]
    [InlineData(5, "0000000005")]
    [InlineData(0, "0000000000")]
    [InlineData(-5, "-9999999994")]
    [InlineData(int.MinValue, "-7852516351")]
    public void Negative_numbers_are_a_sign_and_the_complement_of_their_digits(int value, string text) => Assert.Equal(text, KeyTemplate.Number(value, 10));

    [Fact]
    public void Numbers_have_as_many_decimals_as_their_format() => Assert.Equal(("00012.50", "-99987.49"), (KeyTemplate.Number(12.5m, 5, 2), KeyTemplate.Number(-12.5, 5, 2)));

    [Fact]
    public void A_number_that_its_format_cannot_hold_is_refused()
    {
        Assert.Throws<MappingException>(() => KeyTemplate.Number(1000, 3));
        Assert.Throws<MappingException>(() => KeyTemplate.Number(-1000, 3));
        Assert.Throws<MappingException>(() => KeyTemplate.Number(0.001m, 3, 2));
        Assert.Throws<MappingException>(() => KeyTemplate.Number(0.1 + 0.2, 3, 2));
        Assert.Throws<MappingException>(() => KeyTemplate.Number(double.NaN, 3, 2));
        Assert.Throws<MappingException>(() => KeyTemplate.Number(double.NegativeInfinity, 3, 2));
        Assert.Throws<MappingException>(() => KeyTemplate.Number(1e300, 3, 2));
    }

    [Fact]
    public void Text_that_more_follows_has_everything_up_to_the_dollar_sign_escaped() => Assert.Equal("a$23b$24c$20$00%", KeyTemplate.Escaped("a#b$c \0%"));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Cases_are_of_no_culture(string culture) => In(culture, () => Assert.Equal(("title i", "TITLE I"), (KeyTemplate.Lower("TITLE I"), KeyTemplate.Upper("title i"))));

    [Fact]
    public void What_could_not_be_told_from_another_key_is_refused()
    {
        Assert.Throws<MappingException>(() => KeyTemplate.Raw("a#b", '#'));
        Assert.Throws<MappingException>(() => KeyTemplate.Text("\ud800"));
        Assert.Throws<MappingException>(() => KeyTemplate.Escaped("\ud800"));
        Assert.Throws<MappingException>(() => KeyTemplate.Time(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)));
        Assert.Throws<ArgumentNullException>(() => KeyTemplate.Text(null!));
    }

    [Theory]
    [InlineData("ORDER#", "ORDER$")]
    [InlineData("a\ud7ff", "a\ue000")]
    [InlineData("a\uffff", "a\U00010000")]
    [InlineData("a\U0001F600", "a\U0001F601")]
    [InlineData("a\U0010FFFF", "b")]
    [InlineData("\U0010FFFF", null)]
    [InlineData("", null)]
    public void A_prefix_ends_where_its_last_character_is_moved_on(string prefix, string? end) => Assert.Equal(end, KeyPrefix.End(prefix));

    private static void Sorts<T>(Func<T, string> text, params T[] extremes) where T : IComparable<T> => Sorts(ArbMap.Default.GeneratorFor<T>(), text, extremes);

    private static void Sorts<T>(Gen<T> values, Func<T, string> text, params T[] extremes) where T : IComparable<T>
    {
        var some = extremes.Length == 0 ? values : Gen.Frequency((9, values), (1, Gen.Elements(extremes)));
        Prop.ForAll(some.ToArbitrary(), some.ToArbitrary(), Texts().ToArbitrary(), (first, second, rest) =>
        {
            Assert.Equal(Math.Sign(first.CompareTo(second)), Compare(text(first), text(second)));
            if (first.CompareTo(second) != 0)
                Assert.Equal(Math.Sign(first.CompareTo(second)), Compare(text(first) + rest, text(second)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static Arbitrary<(string First, string Last)> Pairs(Gen<string> texts) => Gen.Zip(texts, texts).Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    private static Gen<string> Texts() => Gen.Elements("", "a", "b", "A", "#", "$", "%", "$23", " ", "\0", "\u0001", "!", "\"", "&", "~", "é", "ı", "\uffff", "\ue000", "\U0001F600", "\U0010FFFF").ListOf()
        .Select(string.Concat);

    private static int Compare(string first, string second) => Math.Sign(Bytes(first).SequenceCompareTo(Bytes(second)));

    private static ReadOnlySpan<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void In(string culture, Action test)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
