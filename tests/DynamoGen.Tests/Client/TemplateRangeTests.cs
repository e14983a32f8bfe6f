using System.Text;
using DynamoGen.Mapping;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.Tests.Client;

/// <summary>A range over a template finds the keys of its members' range and no other, for a service that compares UTF-8 and includes both bounds of BETWEEN.</summary>
public sealed class TemplateRangeTests
{
    private static readonly string[] Others = ["ORDER", "ORDER!", "ORDER$", "ORDER\"x", "A", "Z", "LINE#1", "ORDER#"];

    [Fact]
    public void A_range_of_the_last_member_finds_its_keys_alone() =>
        Prop.ForAll(Ranges(Texts()).ToArbitrary(), Texts().ToArbitrary(), (range, value) =>
        {
            var stored = range.Within("ORDER#", static text => text);

            Assert.Equal(Contains(range, value, CompareText), Finds(stored, $"ORDER#{value}"));
            Assert.All(Others.Where(other => !other.StartsWith("ORDER#", StringComparison.Ordinal)), other => Assert.False(Finds(stored, other)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void A_range_of_a_text_that_more_follows_finds_its_keys_alone() =>
        Prop.ForAll(Ranges(Texts()).ToArbitrary(), Texts().ToArbitrary(), Texts().ToArbitrary(), (range, value, rest) =>
        {
            var stored = range.Within("ORDER#", static text => KeyTemplate.Escaped(text), "#");

            Assert.Equal(Contains(range, value, CompareText), Finds(stored, $"ORDER#{KeyTemplate.Escaped(value)}#{rest}"));
            Assert.All(Others, other => Assert.False(Finds(stored, other) && !other.StartsWith("ORDER#", StringComparison.Ordinal)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("")]
    [InlineData("N#")]
    public void A_range_of_a_number_that_more_follows_finds_its_keys_alone(string prefix) =>
        Prop.ForAll(Ranges(Gen.Choose(-3, 3).Select(value => (short)value)).ToArbitrary(), Gen.Choose(-4, 4).ToArbitrary(), Texts().ToArbitrary(), (range, value, rest) =>
            Assert.Equal(
                Contains(range, (short)value, static (one, other) => one.CompareTo(other)),
                Finds(range.Within(prefix, static number => KeyTemplate.Number(number, 5), ""), $"{prefix}{KeyTemplate.Number(value, 5)}{rest}")))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void All_keys_of_a_template_are_those_that_begin_as_it_does()
    {
        Assert.Equal(new(KeyComparison.StartsWith, DynamoValue.String("ORDER#")), default(KeyRange<string>).Within("ORDER#", static text => text));
        Assert.Null(default(KeyRange<string>).Within("", static text => text));
    }

    [Fact]
    public void What_begins_alike_is_asked_for_as_such() =>
        Assert.Equal(new(KeyComparison.StartsWith, DynamoValue.String("ORDER#a$20")), KeyRange.StartsWith("a ").Within("ORDER#", static text => KeyTemplate.Escaped(text), "#"));

    private static bool Contains<T>(KeyRange<T> range, T value, Comparison<T> compare) => range.Comparison switch
    {
        KeyComparison.All => true,
        KeyComparison.Equal => compare(value, range.Low!) == 0,
        KeyComparison.Less => compare(value, range.Low!) < 0,
        KeyComparison.LessOrEqual => compare(value, range.Low!) <= 0,
        KeyComparison.Greater => compare(value, range.Low!) > 0,
        KeyComparison.GreaterOrEqual => compare(value, range.Low!) >= 0,
        _ => compare(value, range.Low!) >= 0 && compare(value, range.High!) <= 0,
    };

    /// <summary>What the service finds, without what the client drops.</summary>
    private static bool Finds(SortKeyRange? range, string key) => range is null || (!range.Drops(DynamoValue.String(key)) && range.Comparison switch
    {
        KeyComparison.Equal => CompareText(key, range.Low.Text) == 0,
        KeyComparison.Less => CompareText(key, range.Low.Text) < 0,
        KeyComparison.LessOrEqual => CompareText(key, range.Low.Text) <= 0,
        KeyComparison.Greater => CompareText(key, range.Low.Text) > 0,
        KeyComparison.GreaterOrEqual => CompareText(key, range.Low.Text) >= 0,
        KeyComparison.Between => CompareText(key, range.Low.Text) >= 0 && CompareText(key, range.High!.Text) <= 0,
        _ => key.StartsWith(range.Low.Text, StringComparison.Ordinal),
    });

    private static Gen<KeyRange<T>> Ranges<T>(Gen<T> values) =>
        from low in values
        from high in values
        from kind in Gen.Choose(0, 6)
        select kind switch
        {
            0 => KeyRange.From(low),
            1 => KeyRange.After(low),
            2 => KeyRange.UpTo(low),
            3 => KeyRange.Before(low),
            4 => KeyRange.Exactly(low),
            5 => KeyRange.Between(low, high),
            _ => default,
        };

    private static Gen<string> Texts() => Gen.Elements("a", "b", "#", "$", " ", "\0", "~", "\uffff", "\U0001F600").ListOf().Select(string.Concat);

    private static int CompareText(string first, string second) => Encoding.UTF8.GetBytes(first).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(second));
}
