using DynamoGen.FidelityModel;

namespace DynamoGen.Tests.Fidelity;

/// <summary>Alone while it runs, because it changes the time zone of the process.</summary>
[CollectionDefinition(nameof(TimeZoneTests), DisableParallelization = true)]
[Collection(nameof(TimeZoneTests))]
public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/St_Johns")]
    public void What_is_written_does_not_depend_on_the_time_zone(string zone)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only elsewhere does a variable name the time zone.");
        var utc = In("UTC", () => Bytes());
        var local = In(zone, () =>
        {
            Assert.NotEqual(TimeSpan.Zero, TimeZoneInfo.Local.BaseUtcOffset);
            Subject.All[nameof(Scalars)].RequireRoundTrips(20);
            return Bytes();
        });
        Assert.Equal(utc, local);
    }

    private static IReadOnlyList<byte[]> Bytes() => [.. Subject.All[nameof(Scalars)].Bytes(20), .. Subject.All[nameof(OptionalScalars)].Bytes(20)];

    private static T In<T>(string zone, Func<T> function)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Set(zone);
            return function();
        }
        finally
        {
            Set(before);
        }
    }

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
