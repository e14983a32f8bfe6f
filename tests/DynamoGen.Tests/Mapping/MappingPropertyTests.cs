using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DynamoGen.Tests.Mapping;

/// <summary>Whatever an item holds, every form says the same and comes back equal, in every culture.</summary>
public sealed class MappingPropertyTests
{
    public static TheoryData<string> Cultures => ["", "de-DE", "tr-TR", "fi-FI", "ar-SA"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_form_of_an_item_says_the_same_and_comes_back_equal(string culture) => In(culture, () =>
        Prop.ForAll(Parcels().ToArbitrary(), item =>
        {
            var value = Form.ToValue(item);
            var map = AttributeMap.Write(item);
            var json = WireForm.Write(item);

            Assert.Equal(value, AttributeMap.Read(new AttributeValue { M = map }));
            Assert.Equal(value, Form.FromJson(json));
            Form.AssertSame(item, Form.FromValue<Parcel>(value));
            Form.AssertSame(item, AttributeMap.Read<Parcel>(map));
            Form.AssertSame(item, WireForm.Read<Parcel>(json));
            Form.AssertSame(item, WireForm.Read<Parcel>(NoisyJson.Respell(json, item.Visits)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_converter_is_of_no_culture(string culture) => In(culture, () =>
    {
        Holds<decimal, NumberConverter<decimal>>();
        Holds<long, NumberConverter<long>>();
        Holds<sbyte, NumberConverter<sbyte>>();
        Holds<float, NumberConverter<float>>(float.IsFinite);
        Holds<double, NumberConverter<double>>(value => value == 0 || (double.IsFinite(value) && Math.Abs(value) is > 1e-130 and < 1e125));
        Holds<char, CharConverter>(value => !char.IsSurrogate(value));
        Holds<Guid, GuidConverter>();
        Holds<bool, BooleanConverter>();
        Holds<TimeSpan, TimeSpanConverter>();
        Holds<DateTimeOffset, DateTimeOffsetConverter>();
        Holds<DateOnly, DateOnlyConverter>();
        Holds<TimeOnly, TimeOnlyConverter>();
        Assert.Equal("2026-05-17T06:30:00.0000000Z", DynamoValue.From<DateTimeOffset, DateTimeOffsetConverter>(new(2026, 5, 17, 8, 30, 0, TimeSpan.FromHours(2))).Text);
        Assert.Equal("-1234567.5", DynamoValue.From<decimal, NumberConverter<decimal>>(-1234567.5m).Text);
        Assert.Equal(-5, MapKey.ReadInteger<int>(MapKey.Of(-5)));
    });

    private static void Holds<T, TConverter>(Func<T, bool>? isStorable = null) where TConverter : struct, IDynamoConverter<T> =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<T>().Where(value => isStorable?.Invoke(value) ?? true).ToArbitrary(), value => Assert.Equal(value, Convert.There<T, TConverter>(value)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static void In(string culture, Action test)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Gen<string> Texts()
    {
        var runes = Gen.OneOf(
            Gen.Choose(0x20, 0x7E),
            Gen.Elements(0, 7, 8, 9, 10, 12, 13, 0x1F, '"', '\\', '/', 0x7F, 0x80, 0x7FF, 0x800, 0x2028, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF),
            Gen.Choose(0xA0, 0xD7FF));
        return runes.ArrayOf().Select(values => string.Concat(values.Select(value => new Rune(value).ToString())));
    }

    private static Gen<Parcel> Parcels() =>
        from id in Texts()
        from note in Gen.OneOf(Texts(), Gen.Constant<string>(null!))
        from tags in Texts().ArrayOf()
        from codes in ArbMap.Default.GeneratorFor<int[]>()
        from seals in ArbMap.Default.GeneratorFor<byte[][]>()
        from visits in ArbMap.Default.GeneratorFor<int>()
        from price in ArbMap.Default.GeneratorFor<decimal>()
        from weight in ArbMap.Default.GeneratorFor<double>().Where(value => value == 0 || (double.IsFinite(value) && Math.Abs(value) is > 1e-130 and < 1e125))
        from reference in ArbMap.Default.GeneratorFor<Guid>()
        from createdAt in ArbMap.Default.GeneratorFor<DateTimeOffset>()
        from label in ArbMap.Default.GeneratorFor<byte[]>()
        from home in Places(2)
        from stops in Places(1).ArrayOf()
        from counters in Texts().Where(key => key.Length > 0).ArrayOf()
        select new Parcel
        {
            Id = id,
            Note = note,
            Tags = tags.ToHashSet(),
            Codes = codes.ToHashSet(),
            Seals = seals.ToHashSet(BytesComparer.Instance),
            Visits = visits,
            Price = price,
            Weight = weight,
            IsFragile = visits % 2 == 0,
            Reference = reference,
            CreatedAt = createdAt,
            Label = label,
            Home = home,
            Stops = stops,
            Counters = counters.Distinct().ToDictionary(key => key, key => (long)key.Length * visits),
            Groups = counters.Distinct().ToDictionary(key => key, IReadOnlyList<string> (key) => [key, id]),
        };

    private static Gen<Place> Places(int depth) =>
        from city in Texts()
        from lines in Gen.OneOf(Texts(), Gen.Constant<string>(null!)).ArrayOf()
        from floor in Gen.Elements(Floor.Ground, Floor.First, Floor.Attic)
        from next in depth == 0 ? Gen.Constant<Place>(null!) : Places(depth - 1)
        select new Place(city, lines, floor, next);
}
