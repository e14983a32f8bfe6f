using System.Text.Json;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

/// <summary>Damaged bodies: an error that says so, never a misread and never another exception.</summary>
public sealed class WireFuzzTests
{
    [Fact]
    public void A_body_cut_at_any_byte_is_an_error()
    {
        foreach (var json in new[] { WireForm.Write(Samples.Full), NoisyJson.Respell(WireForm.Write(Samples.Full), 7) })
        {
            var whole = json.AsSpan().TrimEnd(" \t\r\n"u8).ToArray();
            for (var length = 0; length < whole.Length; length++)
                Assert.Throws<MappingException>(() => WireForm.Read<Parcel>(whole.AsSpan(0, length)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_changed_byte_is_read_as_JSON_has_it_or_not_at_all(int seed)
    {
        var random = new Random(seed);
        var json = seed % 2 == 0 ? WireForm.Write(Samples.Full) : NoisyJson.Respell(WireForm.Write(Samples.Full), seed);
        for (var round = 0; round < 2_500; round++)
        {
            var changed = (byte[])json.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                Change(changed, random);
            Check(changed);
        }
    }

    [Fact]
    public void A_piece_taken_out_is_read_as_JSON_has_it_or_not_at_all()
    {
        var random = new Random(5);
        var json = WireForm.Write(Samples.Full);
        for (var round = 0; round < 2_500; round++)
        {
            var from = random.Next(json.Length);
            var to = Math.Min(json.Length, from + random.Next(1, 20));
            Check([.. json[..from], .. json[to..]]);
        }
    }

    private static void Change(byte[] json, Random random)
    {
        var at = random.Next(json.Length);
        json[at] = random.Next(3) switch
        {
            0 => (byte)random.Next(256),
            1 => (byte)"{}[]\",:\\untfSNMLB01eE.-+ \n"[random.Next(26)],
            _ => json[random.Next(json.Length)],
        };
    }

    private static void Check(byte[] json)
    {
        Parcel item;
        try
        {
            item = WireForm.Read<Parcel>(json);
        }
        catch (MappingException)
        {
            return;
        }
        Assert.True(IsJson(json));
        if (Twin(json) is { } expected)
            Assert.Equal(expected, Form.ToValue(item));
    }

    // Null when the slow way stumbles over an attribute that the type does not declare, or over an empty key, which is read but not written.
    private static DynamoValue? Twin(byte[] json)
    {
        try
        {
            return Form.ToValue(Form.FromValue<Parcel>(Form.FromJson(json)));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or MappingException)
        {
            return null;
        }
    }

    private static bool IsJson(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
                ;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
