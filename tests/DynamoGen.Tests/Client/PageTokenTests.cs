using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DynamoGen.Mapping;
using DynamoGen.Queries;

namespace DynamoGen.Tests.Client;

public class PageTokenTests
{
    private static readonly DynamoQueryRequest Owned = QueryTests.Owned;

    private static readonly Dictionary<string, DynamoValue> KeyA = ThingAt("a");

    public static TheoryData<string> Cultures => ["de-DE", "tr-TR", "fi-FI", "ar-SA"];

    [Fact]
    public async Task A_token_is_safe_in_a_URL()
    {
        using var client = new FakeHttp(QueryTests.Page("ä+/?&=ü", next: "b")).Client();

        var token = (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken!;

        Assert.Equal(token, Uri.EscapeDataString(token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_with_any_character_changed_is_refused_and_nothing_is_sent(bool signed)
    {
        var http = new FakeHttp(QueryTests.Page("a", next: "a"));
        using var client = http.Client(Sign(signed ? [Secret(1)] : []));
        var token = (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken!;

        for (var i = 0; i < token.Length; i++)
            foreach (var other in "AQgw_-z9+ =".Where(c => c != token[i]))
            {
                var damaged = $"{token[..i]}{other}{token[(i + 1)..]}";
                var exception = await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(Owned, 1, damaged, Token));
                Assert.Equal(("Things", "OwnerThings", "Owner=u", 0), (exception.Table, exception.Index, exception.Key, exception.Attempts));
            }
        Assert.Single(http.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_cut_anywhere_is_refused(bool signed)
    {
        using var client = new FakeHttp(QueryTests.Page("a", next: "a")).Client(Sign(signed ? [Secret(1)] : []));
        var token = (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken!;

        for (var length = 0; length < token.Length; length++)
            await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(Owned, 1, token[..length], Token));
    }

    public static TheoryData<DynamoQueryRequest> Others() =>
    [
        Owned with { Partition = [DynamoValue.String("v")] },
        Owned with { Descending = true },
        Owned with { Index = null },
        Owned with { ItemType = "Thing" },
        Owned with { Take = 5 },
        Owned with { Range = new(KeyComparison.Greater, DynamoValue.Number("1")) },
        Owned with { Range = new(KeyComparison.Greater, DynamoValue.Number("2")) },
        Owned with { Range = new(KeyComparison.Less, DynamoValue.Number("1")) },
        QueryTests.Readings,
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_fits_its_own_query_alone(bool signed)
    {
        List<DynamoQueryRequest> queries = [Owned, .. Others().Select(row => row.Data)];
        var tokens = new PageTokens(signed ? [Secret(1)] : []);

        foreach (var one in queries)
            foreach (var other in queries)
                Assert.Equal(one == other, tokens.TryDecode(tokens.Encode(new(false, 1, KeyA), QueryText.Of("Things", one)), QueryText.Of("Things", other), out _, out _));
    }

    [Fact]
    public void A_token_does_not_fit_the_same_query_on_another_table() =>
        Assert.False(new PageTokens([]).TryDecode(new PageTokens([]).Encode(new(false, 1, KeyA), QueryText.Of("us-Things", Owned)), QueryText.Of("eu-Things", Owned), out _, out _));

    [Fact]
    public void A_token_does_not_fit_the_same_query_with_another_filter() =>
        Assert.False(new PageTokens([]).TryDecode(new PageTokens([]).Encode(new(false, 1, KeyA), QueryText.Of("Things", Owned, "Rank > 1")), QueryText.Of("Things", Owned, "Rank > 2"), out _, out _));

    [Fact]
    public async Task A_token_does_not_fit_the_query_of_all_types()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Items":[{"Sensor":{"S":"s"},"At":{"N":"1"},"Level":{"B":"AQ=="}}],"LastEvaluatedKey":{"Sensor":{"S":"s"},"At":{"N":"1"}}}"""));
        using var client = http.Client();
        var page = await client.PageAsync<Reading>(QueryTests.Readings, 1, null, Token);

        await client.PageAsync<Reading>(QueryTests.Readings, 1, page.NextToken, Token);
        await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Reading>(QueryTests.Readings with { ItemType = null }, 1, page.NextToken, Token));
    }

    [Fact]
    public void Keys_of_every_type_come_back()
    {
        var key = new Dictionary<string, DynamoValue>
        {
            ["text"] = DynamoValue.String("\"ä\u0001\u0130ıß😀\\"),
            ["größe 😀"] = DynamoValue.Number("-1.5E-30"),
            ["bytes"] = DynamoValue.Binary(new byte[] { 0, 255, 62 }),
        };

        Assert.True(new PageTokens([]).TryDecode(new PageTokens([]).Encode(new(true, 7, key), "q"), "q", out var token, out _));
        Assert.Equal((true, 7), (token.IsBack, token.Position));
        Assert.Equal(key, token.Key);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_token_made_in_one_culture_is_the_same_in_another(string culture)
    {
        var query = Owned with { Take = 1_234_567, Range = new(KeyComparison.Between, DynamoValue.Number("-1.5"), DynamoValue.Number("2500.25")) };
        var here = new PageTokens([]).Encode(new(false, 1_000_000, KeyA), QueryText.Of("TITLES", query));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, new PageTokens([]).Encode(new(false, 1_000_000, KeyA), QueryText.Of("TITLES", query)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_signed_token_goes_on()
    {
        var http = new FakeHttp(QueryTests.Page("a", next: "a"), QueryTests.Page("b"));
        using var client = http.Client(Sign(Secret(1)));

        var page = await client.PageAsync<Thing>(Owned, 1, (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken, Token);

        Assert.Equal("b", page.Items.Single().Id);
    }

    [Fact]
    public void The_first_key_signs_and_all_verify()
    {
        var text = new PageTokens([Secret(1)]).Encode(PageToken.First, "q");

        Assert.True(new PageTokens([Secret(2), Secret(1)]).TryDecode(text, "q", out _, out _));
        Assert.False(new PageTokens([Secret(1)]).TryDecode(new PageTokens([Secret(2), Secret(1)]).Encode(PageToken.First, "q"), "q", out _, out _));
    }

    [Fact]
    public void A_signature_of_a_key_that_is_gone_is_refused()
    {
        Assert.False(new PageTokens([Secret(2)]).TryDecode(new PageTokens([Secret(1)]).Encode(PageToken.First, "q"), "q", out _, out var fault));
        Assert.Contains("none of this client's PageTokenKeys", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void With_keys_an_unsigned_token_is_refused()
    {
        Assert.False(new PageTokens([Secret(1)]).TryDecode(new PageTokens([]).Encode(PageToken.First, "q"), "q", out _, out var fault));
        Assert.Contains("not signed", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_keys_a_signed_token_is_refused()
    {
        Assert.False(new PageTokens([]).TryDecode(new PageTokens([Secret(1)]).Encode(PageToken.First, "q"), "q", out _, out var fault));
        Assert.Contains("no PageTokenKeys", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_are_changed_after_the_client_was_made_have_no_effect()
    {
        var secret = Secret(1);
        var tokens = new PageTokens([secret]);
        var text = tokens.Encode(PageToken.First, "q");

        Array.Clear(secret);

        Assert.True(tokens.TryDecode(text, "q", out _, out _));
    }

    /// <summary>What anybody can write where nothing is signed.</summary>
    public static TheoryData<DynamoQueryRequest, Dictionary<string, DynamoValue>> Forged()
    {
        var ranged = Owned with { Range = new(KeyComparison.Between, DynamoValue.Number("1"), DynamoValue.Number("2")) };
        return new()
        {
            { Owned, [] },
            { Owned, new(KeyA) { ["Owner"] = DynamoValue.String("v") } },
            { Owned, new(KeyA) { ["Owner"] = DynamoValue.Number("1") } },
            { Owned, new(KeyA) { ["Rank"] = DynamoValue.String("1") } },
            { Owned, new(KeyA) { ["Id"] = DynamoValue.String("") } },
            { Owned, new(KeyA) { ["Id"] = DynamoValue.String(new string('x', 2049)) } },
            { Owned, new(KeyA) { ["Id"] = DynamoValue.Null } },
            { Owned, new(KeyA) { ["Text"] = DynamoValue.String("x") } },
            { Owned, KeyA.Where(attribute => attribute.Key != "Rank").ToDictionary() },
            { Owned with { Index = null, Partition = [DynamoValue.String("a")] }, KeyA },
            { ranged, new(KeyA) { ["Rank"] = DynamoValue.Number("0.99") } },
            { ranged, new(KeyA) { ["Rank"] = DynamoValue.Number("2.0000000000000000000000000000000000001") } },
        };
    }

    [Theory]
    [MemberData(nameof(Forged), DisableDiscoveryEnumeration = true)]
    public async Task A_key_that_is_not_of_the_query_is_refused_and_nothing_is_sent(DynamoQueryRequest query, Dictionary<string, DynamoValue> key)
    {
        var http = new FakeHttp(QueryTests.Page("a"));
        using var client = http.Client();

        await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(query, 1, Forge(query, new(false, 1, key)), Token));

        Assert.Empty(http.Requests);
    }

    [Theory]
    [InlineData("1E126")]
    [InlineData("1E-131")]
    [InlineData("111111111111111111111111111111111111111")]
    [InlineData("NaN")]
    [InlineData("")]
    public async Task A_number_that_the_service_does_not_store_is_refused_and_nothing_is_sent(string rank)
    {
        var http = new FakeHttp(QueryTests.Page("a"));
        using var client = http.Client();
        var key = $$$"""{"Id":{"S":"a"},"Owner":{"S":"u"},"Rank":{"N":"{{{rank}}}"}}""";

        await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(Owned, 1, Seal([1, 0, 0, 0, 0, 1, .. Encoding.UTF8.GetBytes(key)], QueryText.Of("Things", Owned)), Token));

        Assert.Empty(http.Requests);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("1.00")]
    [InlineData("20E-1")]
    public async Task A_key_at_the_edge_of_the_range_is_of_the_query(string rank)
    {
        var query = Owned with { Range = new(KeyComparison.Between, DynamoValue.Number("1"), DynamoValue.Number("2")) };
        using var client = new FakeHttp(QueryTests.Page("a")).Client();

        await client.PageAsync<Thing>(query, 1, Forge(query, new(false, 1, new Dictionary<string, DynamoValue>(KeyA) { ["Rank"] = DynamoValue.Number(rank) })), Token);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public async Task A_position_that_the_query_has_not_is_refused(int position)
    {
        using var client = new FakeHttp(QueryTests.Page("a")).Client();
        var query = Owned with { Take = 5 };

        await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(query, 1, Forge(query, new(false, position, KeyA)), Token));
    }

    [Fact]
    public void Whatever_bytes_a_token_is_made_of_it_is_read_or_refused()
    {
        var random = new Random(4711);
        var sample = Base64Url.DecodeFromChars(new PageTokens([]).Encode(new(false, 1, KeyA), "q"));
        for (var i = 0; i < 2_000; i++)
        {
            var content = sample[..^8];
            for (var change = random.Next(1, 5); change > 0; change--)
                content[random.Next(2, content.Length)] = (byte)random.Next(256);
            new PageTokens([]).TryDecode(Seal([.. content[..random.Next(6, content.Length + 1)]], "q"), "q", out _, out _);
        }
        var nested = string.Concat(Enumerable.Repeat("""{"L":[""", 100_000));
        Assert.False(new PageTokens([]).TryDecode(Seal([1, 0, 0, 0, 0, 1, .. Encoding.UTF8.GetBytes("{\"Id\":" + nested)], "q"), "q", out _, out _));
    }

    private static string Forge(DynamoQueryRequest query, PageToken token) => new PageTokens([]).Encode(token, QueryText.Of(query.Table.Name, query));

    // As the class documents it: eight bytes of a hash over the query and the token.
    private static string Seal(byte[] content, string query) =>
        Base64Url.EncodeToString([.. content, .. SHA256.HashData([.. Encoding.UTF8.GetBytes(query), 0, .. content])[..8]]);

    private static Action<DynamoGenOptions> Sign(params byte[][] keys) => options => options.PageTokenKeys = keys;

    private static byte[] Secret(byte seed) => [.. Enumerable.Range(seed, 32).Select(i => (byte)i)];

    private static Dictionary<string, DynamoValue> ThingAt(string id) => new() { ["Id"] = DynamoValue.String(id), ["Owner"] = DynamoValue.String("u"), ["Rank"] = DynamoValue.Number("1") };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
