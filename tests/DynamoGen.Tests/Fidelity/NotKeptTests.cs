using DynamoGen.FidelityModel;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Fidelity;

/// <summary>What a round trip does not keep, so that nobody is surprised: each is equal to what was written, or said in the documentation.</summary>
public sealed class NotKeptTests
{
    [Fact]
    public void The_offset_of_a_moment_is_not_kept()
    {
        var back = Back(new OptionalScalars { Id = "x", Moment = new(2026, 5, 17, 8, 30, 0, TimeSpan.FromHours(5.75)) });
        Assert.Equal(new DateTimeOffset(2026, 5, 17, 2, 45, 0, TimeSpan.Zero), back.Moment!.Value);
        Assert.Equal(TimeSpan.Zero, back.Moment.Value.Offset);
    }

    [Fact]
    public void The_trailing_zeros_of_a_decimal_are_not_kept() => Assert.Equal(1, Back(new OptionalScalars { Id = "x", Decimal = 1.100m }).Decimal!.Value.Scale);

    [Fact]
    public void The_sign_of_zero_is_not_kept() => Assert.False(double.IsNegative(Back(new OptionalScalars { Id = "x", Double = -0.0 }).Double!.Value));

    [Fact]
    public void A_time_to_live_keeps_whole_seconds()
    {
        var back = Back(new OptionalScalars { Id = "x", Expires = DateTime.UnixEpoch.AddSeconds(-1.5) });
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(-2), back.Expires);
    }

    [Fact]
    public void The_comparer_of_a_set_or_map_is_not_kept()
    {
        var back = Back(new Sets { Id = "x", Texts = new(StringComparer.OrdinalIgnoreCase) { "A" } });
        Assert.DoesNotContain("a", back.Texts);
    }

    [Fact]
    public void A_null_set_comes_back_empty() => Assert.Empty(Back(new Engineless { Id = "x", Tags = null }).Tags!);

    [Fact]
    public void A_null_among_values_of_any_type_comes_back_as_the_value_NULL()
    {
        var lists = new Lists { Id = "x", Array = [], Spots = [], First = [], Second = [], RequiredImmutable = [], Values = [null!] };
        Assert.Equal([DynamoValue.Null], Back(lists).Values!);
    }

    [Fact]
    public void A_file_path_that_was_taken_for_an_absolute_URI_comes_back_as_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only elsewhere is a rooted path absolute by itself.");
        var path = new Uri("/tmp/x");
        Assert.True(path.IsAbsoluteUri);
        Assert.Equal(path, Back(new OptionalScalars { Id = "x", Link = path }).Link);
    }

    [Fact]
    public void Texts_that_a_culture_takes_for_equal_stay_apart_in_sorted_sets_and_maps()
    {
        var sets = new Sets { Id = "x", Texts = [], Sorted = new(StringComparer.Ordinal) { "a", "a\0", "a\u00AD" } };
        Assert.Equal(["a", "a\0", "a\u00AD"], Back(sets).Sorted.ToArray());
        var maps = new Maps { Id = "x", Counts = [], Sorted = new(StringComparer.Ordinal) { ["a"] = [], ["a\0"] = [] } };
        Assert.Equal(["a", "a\0"], Back(maps).Sorted.Keys);
    }

    private static T Back<T>(T item) where T : class, IDynamoItem<T> => WireForm.Read<T>(WireForm.Write(item));
}
