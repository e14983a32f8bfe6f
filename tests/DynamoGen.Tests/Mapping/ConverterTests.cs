using System.Text.Json;
using DynamoGen.Mapping;
using Xunit;

namespace DynamoGen.Tests.Mapping;

public sealed class ConverterTests
{
    [Fact]
    public void Characters_are_text_of_one_unit()
    {
        foreach (var value in new[] { 'a', '\0', '"', 'ü', '\uFFFF' })
            Assert.Equal(value, Convert.There<char, CharConverter>(value, value.ToString()));
        Assert.Throws<MappingException>(() => DynamoValue.From<char, CharConverter>('\uD83D'));
        Assert.Throws<MappingException>(() => Convert.Read<char, CharConverter>(DynamoValue.String("")));
        Assert.Throws<MappingException>(() => Convert.Read<char, CharConverter>(DynamoValue.String("ab")));
        Assert.Throws<MappingException>(() => Convert.Read<char, CharConverter>(DynamoValue.String("abc")));
    }

    [Fact]
    public void Guids_are_text_with_hyphens()
    {
        var value = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");

        Assert.Equal(value, Convert.There<Guid, GuidConverter>(value, "0f8fad5b-d9cb-469f-a165-70867728950e"));
        Assert.Equal(value, Convert.Read<Guid, GuidConverter>(DynamoValue.String("0F8FAD5B-D9CB-469F-A165-70867728950E")));
        Assert.Throws<MappingException>(() => Convert.Read<Guid, GuidConverter>(DynamoValue.String("0f8fad5bd9cb469fa16570867728950e")));
        Assert.Throws<MappingException>(() => Convert.Read<Guid, GuidConverter>(DynamoValue.String("{0f8fad5b-d9cb-469f-a165-70867728950e}")));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("HTTP://Example.COM:80/ä?q=%C3%A4#f")]
    [InlineData("relative/path")]
    [InlineData("mailto:a@b.c")]
    public void Uris_keep_their_spelling(string text) =>
        Assert.Equal(text, Convert.There<Uri, UriConverter>(new(text, UriKind.RelativeOrAbsolute), text).OriginalString);

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4")]
    public void Versions_keep_their_parts(string text) => Assert.Equal(new Version(text), Convert.There<Version, VersionConverter>(new(text), text));

    [Fact]
    public void What_is_no_version_is_an_error() => Assert.Throws<MappingException>(() => Convert.Read<Version, VersionConverter>(DynamoValue.String("1")));

    [Fact]
    public void Bytes_come_back_equal()
    {
        byte[] bytes = [0, 1, 255];

        Assert.Equal(bytes, Convert.There<byte[], BytesConverter>(bytes));
        Assert.Equal(bytes, Convert.There<ReadOnlyMemory<byte>, MemoryConverter>(bytes).ToArray());
        Assert.Empty(Convert.There<byte[], BytesConverter>([]));
    }

    [Fact]
    public void Json_is_stored_as_what_it_is()
    {
        const string json = """{"s":"ü\n","n":-1.5e3,"big":12345678901234567890123456789012345678,"t":true,"f":false,"z":null,"a":[1,[],{}],"o":{"k":"v"}}""";

        var stored = DynamoValue.From<JsonElement, JsonElementConverter>(JsonElement.Parse(json));

        Assert.Equal(DynamoValue.String("ü\n"), stored.Entries["s"]);
        Assert.Equal(DynamoValue.Number("-1.5e3"), stored.Entries["n"]);
        Assert.Equal(DynamoType.NULL, stored.Entries["z"].Type);
        Assert.Equal(DynamoType.L, stored.Entries["a"].Type);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), Convert.Read<JsonElement, JsonElementConverter>(stored)));
    }

    [Fact]
    public void Json_that_cannot_be_stored_is_refused()
    {
        Assert.Throws<MappingException>(() => DynamoValue.From<JsonElement, JsonElementConverter>(default));
        Assert.Throws<MappingException>(() => DynamoValue.From<JsonElement, JsonElementConverter>(JsonElement.Parse("1e999")));
        Assert.Throws<MappingException>(() => DynamoValue.From<JsonElement, JsonElementConverter>(JsonElement.Parse("""{"a":1,"a":2}""")));
        Assert.Throws<MappingException>(() => DynamoValue.From<JsonElement, JsonElementConverter>(JsonElement.Parse("""{"":1}""")));
        Assert.Throws<MappingException>(() => DynamoValue.From<JsonElement, JsonElementConverter>(JsonElement.Parse("""["\ud83d"]""")));
        Assert.Throws<MappingException>(() => DynamoValue.From<JsonElement, JsonElementConverter>(JsonElement.Parse("""{"\ud83d":1}""")));
    }

    [Fact]
    public void Json_is_read_from_sets_of_text_and_numbers_and_not_from_bytes()
    {
        Assert.Equal("""["a"]""", Convert.Read<JsonElement, JsonElementConverter>(DynamoValue.Set(SetKind.String, [DynamoValue.String("a")])).GetRawText());
        Assert.Equal("[1]", Convert.Read<JsonElement, JsonElementConverter>(DynamoValue.Set(SetKind.Number, [DynamoValue.Number("1")])).GetRawText());
        Assert.Throws<MappingException>(() => Convert.Read<JsonElement, JsonElementConverter>(DynamoValue.Binary(new byte[1])));
        Assert.Throws<MappingException>(() => Convert.Read<JsonElement, JsonElementConverter>(DynamoValue.Number("+.5")));
    }

    [Fact]
    public void Map_keys_come_back_equal()
    {
        var guid = Guid.NewGuid();

        Assert.Equal(guid, MapKey.ReadGuid(MapKey.Of(guid)));
        Assert.Equal(long.MinValue, MapKey.ReadInteger<long>(MapKey.Of(long.MinValue)));
        Assert.Equal("-5", MapKey.Of(-5));
        Assert.Throws<MappingException>(() => MapKey.ReadGuid("x"));
        Assert.Throws<MappingException>(() => MapKey.ReadInteger<byte>("256"));
        Assert.Throws<MappingException>(() => MapKey.ReadInteger<int>("1.0"));
    }

    [Fact]
    public void Byte_arrays_are_told_apart_by_content()
    {
        var set = new HashSet<byte[]>(BytesComparer.Instance) { new byte[] { 1, 2 } };

        Assert.False(set.Add([1, 2]));
        Assert.True(set.Add([2, 1]));
    }
}
