using System.Globalization;

namespace DynamoGen.Tests.Fidelity;

/// <summary>What is written is read back equal: random instances of every declared type, through every form.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Cultures = ["de-DE", "tr-TR", "fi-FI", "ar-SA"];

    public static TheoryData<string> Types => [.. Subject.All.Keys];

    public static TheoryData<string, string> TypesInCultures => [.. from type in Subject.All.Keys from culture in Cultures select (type, culture)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Items_come_back_equal(string type) => In("", () => Subject.All[type].RequireRoundTrips(100));

    [Theory]
    [MemberData(nameof(TypesInCultures))]
    public void Items_come_back_equal_in_any_culture(string type, string culture) => In(culture, () => Subject.All[type].RequireRoundTrips(20));

    [Theory]
    [MemberData(nameof(TypesInCultures))]
    public void What_is_written_does_not_depend_on_the_culture(string type, string culture)
    {
        IReadOnlyList<byte[]> invariant = [], cultural = [];
        In("", () => invariant = Subject.All[type].Bytes(5));
        In(culture, () => cultural = Subject.All[type].Bytes(5));
        Assert.Equal(invariant, cultural);
    }

    private static void In(string culture, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
