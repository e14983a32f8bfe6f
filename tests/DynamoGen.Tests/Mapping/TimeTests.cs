using System.Globalization;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class TimeTests
{
    [Theory]
    [InlineData("2026-05-17", "2026-05-17T00:00:00.0000000Z")]
    [InlineData("2026-05-17T08Z", "2026-05-17T08:00:00.0000000Z")]
    [InlineData("2026-05-17T08:30Z", "2026-05-17T08:30:00.0000000Z")]
    [InlineData("2026-05-17T08:30:15Z", "2026-05-17T08:30:15.0000000Z")]
    [InlineData("2026-05-17T08:30:15", "2026-05-17T08:30:15.0000000Z")]
    [InlineData("2026-05-17 08:30:15z", "2026-05-17T08:30:15.0000000Z")]
    [InlineData("2026-05-17t08:30:15.1Z", "2026-05-17T08:30:15.1000000Z")]
    [InlineData("2026-05-17T08:30:15,123Z", "2026-05-17T08:30:15.1230000Z")]
    [InlineData("2026-05-17T08:30:15.1234567Z", "2026-05-17T08:30:15.1234567Z")]
    [InlineData("2026-05-17T08:30:15.123456789Z", "2026-05-17T08:30:15.1234567Z")]
    [InlineData("2026-05-17T08:30:15+02:00", "2026-05-17T06:30:15.0000000Z")]
    [InlineData("2026-05-17T08:30:15-0230", "2026-05-17T11:00:15.0000000Z")]
    [InlineData("2026-05-17T08:30:15+02", "2026-05-17T06:30:15.0000000Z")]
    [InlineData("2026-01-01T00:30:00.5+01:00", "2025-12-31T23:30:00.5000000Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000Z")]
    public void Moments_are_read_in_every_precision_and_written_in_one_width(string read, string written)
    {
        var value = Convert.Read<DateTimeOffset, DateTimeOffsetConverter>(DynamoValue.String(read));

        Assert.Equal(TimeSpan.Zero, value.Offset);
        Assert.Equal(DynamoValue.String(written), DynamoValue.From<DateTimeOffset, DateTimeOffsetConverter>(value));
        Assert.Equal(DynamoValue.String(written), DynamoValue.From<DateTime, DateTimeConverter>(Convert.Read<DateTime, DateTimeConverter>(DynamoValue.String(read))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026")]
    [InlineData("2026-5-17")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2026-05-17T")]
    [InlineData("2026-05-17Z")]
    [InlineData("2026-05-17T24:00:00Z")]
    [InlineData("2026-05-17T08:60:00Z")]
    [InlineData("2026-05-17T08:30:60Z")]
    [InlineData("2026-05-17T08:30:00.Z")]
    [InlineData("2026-05-17T08:30:00+")]
    [InlineData("2026-05-17T08:30:00+02:")]
    [InlineData("2026-05-17T08:30:00+2:00")]
    [InlineData("2026-05-17T08:30:00+24:00")]
    [InlineData("2026-05-17T08:30:00Z ")]
    [InlineData(" 2026-05-17T08:30:00Z")]
    [InlineData("2026-05-17T08:30:00ZZ")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("٢٠٢٦-05-17T08:30:00Z")]
    [InlineData("2026-05-17T08:30:00.00000000000000000000000000000000000000000000000000000000Z")]
    public void What_is_no_moment_is_an_error(string text) =>
        Assert.Throws<MappingException>(() => Convert.Read<DateTimeOffset, DateTimeOffsetConverter>(DynamoValue.String(text)));

    [Fact]
    public void Moments_sort_as_their_text_does()
    {
        var earlier = DynamoValue.From<DateTimeOffset, DateTimeOffsetConverter>(new(2026, 5, 17, 10, 0, 0, TimeSpan.FromHours(8))).Text;
        var later = DynamoValue.From<DateTimeOffset, DateTimeOffsetConverter>(new(2026, 5, 17, 9, 0, 0, 1, TimeSpan.Zero)).Text;

        Assert.True(string.CompareOrdinal(earlier, later) < 0);
        Assert.Equal(earlier.Length, later.Length);
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Only_UTC_is_stored(DateTimeKind kind)
    {
        var value = new DateTime(2026, 5, 17, 0, 0, 0, kind);

        Assert.Throws<MappingException>(() => DynamoValue.From<DateTime, DateTimeConverter>(value));
        Assert.Throws<MappingException>(() => DynamoValue.From<DateTime, EpochSecondsDateTimeConverter>(value));
    }

    [Fact]
    public void Dates_and_times_of_day_come_back_equal()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Convert.There<DateOnly, DateOnlyConverter>(new(2024, 2, 29), "2024-02-29"));
        Assert.Equal(new TimeOnly(8, 30, 15, 7), Convert.There<TimeOnly, TimeOnlyConverter>(new(8, 30, 15, 7), "08:30:15.0070000"));
        Assert.Equal(TimeOnly.MaxValue, Convert.There<TimeOnly, TimeOnlyConverter>(TimeOnly.MaxValue, "23:59:59.9999999"));
        Assert.Equal(new TimeOnly(8, 30), Convert.Read<TimeOnly, TimeOnlyConverter>(DynamoValue.String("08:30")));
        Assert.Throws<MappingException>(() => Convert.Read<DateOnly, DateOnlyConverter>(DynamoValue.String("2024-02-29T00:00:00Z")));
        Assert.Throws<MappingException>(() => Convert.Read<DateOnly, DateOnlyConverter>(DynamoValue.String("2023-02-29")));
        Assert.Throws<MappingException>(() => Convert.Read<TimeOnly, TimeOnlyConverter>(DynamoValue.String("08:30Z")));
    }

    [Fact]
    public void Seconds_since_1970_are_numbers()
    {
        var moment = new DateTimeOffset(2026, 5, 17, 8, 30, 0, TimeSpan.Zero);

        var stored = DynamoValue.From<DateTimeOffset, EpochSecondsConverter>(moment.AddMilliseconds(999));

        Assert.Equal(DynamoValue.Number("1779006600"), stored);
        Assert.Equal(moment, Convert.Read<DateTimeOffset, EpochSecondsConverter>(stored));
        Assert.Equal(moment.UtcDateTime, Convert.Read<DateTime, EpochSecondsDateTimeConverter>(stored));
        Assert.Equal(DateTimeKind.Utc, Convert.Read<DateTime, EpochSecondsDateTimeConverter>(stored).Kind);
        Assert.Equal(DateTimeOffset.MinValue, Convert.Read<DateTimeOffset, EpochSecondsConverter>(DynamoValue.From<DateTimeOffset, EpochSecondsConverter>(DateTimeOffset.MinValue)));
        Assert.Throws<MappingException>(() => Convert.Read<DateTimeOffset, EpochSecondsConverter>(DynamoValue.Number("253402300800")));
    }

    [Fact]
    public void Spans_of_time_are_numbers_of_ticks()
    {
        foreach (var value in new[] { TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromMilliseconds(1.5) })
            Assert.Equal(value, Convert.There<TimeSpan, TimeSpanConverter>(value, null, value.Ticks.ToString(CultureInfo.InvariantCulture)));
    }
}
