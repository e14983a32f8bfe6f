using System.Globalization;
using DynamoGen.Mapping;
using DynamoGen.Queries;

namespace DynamoGen.Tests.Indexes;

/// <summary>Queries of indexes whose keys are made up of several attributes.</summary>
public sealed class SeveralAttributesTests
{
    private static readonly DateOnly Day = new(2026, 5, 17);

    private readonly FakeIndexes service = new(DynamoGenTestsModel.MatchesTable, 7);

    public static TheoryData<string, Func<MatchRepository, DynamoQuery<Match, MatchByRoundFilter>>, string, int[]> Rounds => new()
    {
        { "all", r => r.QueryByRound("cup", "EU"), "#pk = :pk AND #pk2 = :pk2", [0, 1, 2, 3, 4, 5, 6, 7] },
        { "a range of the first", r => r.QueryByRound("cup", "EU", KeyRange.From(2)), "#pk = :pk AND #pk2 = :pk2 AND #sk >= :low", [4, 5, 6, 7] },
        { "one first", r => r.QueryByRound("cup", "EU", 2), "#pk = :pk AND #pk2 = :pk2 AND #at = :at", [4, 5, 6, 7] },
        { "a range of the second", r => r.QueryByRound("cup", "EU", 1, KeyRange.StartsWith("up")), "#pk = :pk AND #pk2 = :pk2 AND #at = :at AND begins_with(#sk, :low)", [2, 3] },
        { "a range of the last", r => r.QueryByRound("cup", "EU", 1, "lower", KeyRange.Between(-3m, -1.5m)), "#pk = :pk AND #pk2 = :pk2 AND #at = :at AND #at2 = :at2 AND #sk BETWEEN :low AND :high", [1] },
        { "one of all", r => r.QueryByRound("cup", "EU", 1, "lower", KeyRange.Exactly(-0.50m)), "#pk = :pk AND #pk2 = :pk2 AND #at = :at AND #at2 = :at2 AND #sk = :low", [0] },
        { "another region", r => r.QueryByRound("cup", "US"), "#pk = :pk AND #pk2 = :pk2", [] },
    };

    [Theory]
    [MemberData(nameof(Rounds), DisableDiscoveryEnumeration = true)]
    public async Task A_query_gives_the_partition_key_and_any_number_of_the_sort_keys_first_attributes(
        string what, Func<MatchRepository, DynamoQuery<Match, MatchByRoundFilter>> query, string condition, int[] found)
    {
        _ = what;
        var matches = await FilledAsync();

        var items = await query(matches).ToListAsync(Token);

        Assert.Equal(condition, service.Queries[0].KeyConditionExpression);
        Assert.Equal(found, items.OrderBy(item => item.Id, StringComparer.Ordinal).Select(Number));
        Assert.Equal(found.Length, await query(matches).CountAsync(Token));
    }

    [Fact]
    public async Task Entries_are_sorted_by_one_attribute_after_the_other_each_in_its_own_type()
    {
        var matches = await FilledAsync();

        Assert.Equal([1, 0, 3, 2, 5, 4, 7, 6], (await matches.QueryByRound("cup", "EU").ToListAsync(Token)).Select(Number));
        Assert.Equal([6, 7, 4], (await matches.QueryByRound("cup", "EU").Descending().Take(3).ToListAsync(Token)).Select(Number));
    }

    [Fact]
    public async Task An_item_without_one_of_the_attributes_is_not_in_the_index()
    {
        var matches = await FilledAsync();
        await matches.PutAsync(new() { Id = "x", Tournament = "cup", Region = "EU", Round = 1 }, cancellationToken: Token);

        Assert.DoesNotContain("x", (await matches.QueryByRound("cup", "EU").ToListAsync(Token)).Select(item => item.Id));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task Pages_have_every_item_once_ahead_and_back(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var matches = await FilledAsync();
        foreach (var query in new[] { matches.QueryByRound("cup", "EU"), matches.QueryByRound("cup", "EU", 1).Descending(), matches.QueryByRound("cup", "EU", 2, "upper") })
        {
            var all = (await query.ToListAsync(Token)).Select(Number).ToList();
            var (ahead, back) = (new List<int>(), new List<int>());
            Page<Match>? page = null;
            do
                ahead.AddRange((page = await query.PageAsync(1, page?.NextToken, Token)).Items.Select(Number));
            while (page.NextToken is not null);
            while (page.PreviousToken is { } token)
                back.InsertRange(0, (page = await query.PageAsync(1, token, Token)).Items.Select(Number));

            Assert.Equal(all, ahead);
            Assert.Equal(all.SkipLast(ahead.Count - back.Count), back);
        }
    }

    [Fact]
    public async Task A_token_belongs_to_all_values_of_its_query()
    {
        var matches = await FilledAsync();
        var token = (await matches.QueryByRound("cup", "EU", 1, "lower").PageAsync(1, null, Token)).NextToken;

        foreach (var other in new[] { matches.QueryByRound("cup", "US", 1, "lower"), matches.QueryByRound("cup", "EU", 2, "lower"), matches.QueryByRound("cup", "EU", 1, "upper"), matches.QueryByRound("cup", "EU", 1) })
            await Assert.ThrowsAsync<PageTokenException>(() => other.PageAsync(1, token, Token));
    }

    [Theory]
    [InlineData("Region", "US")]
    [InlineData("Bracket", "upper")]
    public async Task A_forged_key_of_another_partition_or_sort_key_is_refused_and_nothing_is_sent(string attribute, string value)
    {
        var query = (await FilledAsync()).QueryByRound("cup", "EU", 1, "lower");
        var key = new Dictionary<string, DynamoValue>
        {
            ["Id"] = S("m0"),
            ["Tournament"] = S("cup"),
            ["Region"] = S("EU"),
            ["Round"] = DynamoValue.Number("1"),
            ["Bracket"] = S("lower"),
            ["Board"] = DynamoValue.Number("-0.5"),
        };
        await query.PageAsync(1, Forge(query.Request, key), Token);
        service.Queries.Clear();

        key[attribute] = S(value);

        await Assert.ThrowsAsync<PageTokenException>(() => query.PageAsync(1, Forge(query.Request, key), Token));
        Assert.Empty(service.Queries);
    }

    [Fact]
    public async Task An_index_of_keys_returns_all_attributes_of_its_key()
    {
        var matches = await FilledAsync();

        var hits = await matches.QueryByPlayer("ann", Day, KeyRange.From(1)).ToListAsync(Token);

        Assert.Equal([("m0", 1), ("m2", 1)], hits.Select(hit => (hit.Id, hit.Round)));
        Assert.Equal(new("ann", Day, new MatchKey("m0")), (hits[0].Player, hits[0].Day, hits[0].Key));
    }

    [Fact]
    public async Task A_partition_key_of_several_attributes_goes_with_a_sort_key_by_a_template()
    {
        var matches = await FilledAsync();

        Assert.Equal([0, 2, 4, 6], (await matches.QueryByReferee("rex", "EU").ToListAsync(Token)).Select(Number));
        Assert.Equal([4, 6], (await matches.QueryByReferee("rex", "EU", Day, KeyRange.After(1)).ToListAsync(Token)).Select(Number));
    }

    [Fact]
    public async Task The_error_of_a_query_names_all_of_its_partition_key()
    {
        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => new MatchRepository(service.Client()).QueryByRound("cup", "").ToListAsync(Token));

        Assert.Equal("Tournament=cup, Region=", error.Key);
        Assert.Contains("'Region' is part of the partition key of the index 'ByRound', and it is empty", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<DynamoQueryRequest, string> Bad()
    {
        var query = new DynamoQueryRequest { Table = DynamoGenTestsModel.MatchesTable, Index = DynamoGenTestsModel.MatchesTable.Index("ByRound"), Partition = [S("cup"), S("EU")] };
        var one = DynamoValue.Number("1");
        return new()
        {
            { query with { Partition = [S("cup")] }, "'Tournament', 'Region'" },
            { query with { Partition = [S("cup"), S("EU"), S("x")] }, "3 values" },
            { query with { Leading = [one, S("a"), one, one] }, "4 values" },
            { query with { Leading = [one, S("")] }, "'Bracket'" },
            { query with { Leading = [S("a")] }, "type N" },
            { query with { Leading = [one, S("a"), one], Range = new(KeyComparison.Equal, one) }, "left" },
            { query with { Leading = [one], Range = new(KeyComparison.Equal, one) }, "'Bracket'" },
            { query with { Index = null, Partition = [S("a")], Leading = [one] }, "the table" },
        };
    }

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task A_query_that_does_not_fit_the_key_is_refused_before_sending(DynamoQueryRequest query, string detail)
    {
        using var client = service.Client();

        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => client.CountAsync(query, Token));

        Assert.Contains(detail, error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Queries);
    }

    [Fact]
    public async Task Each_attribute_is_checked_in_items_and_in_updates()
    {
        var matches = new MatchRepository(service.Client());

        foreach (var write in new Func<Task>[]
        {
            () => matches.PutAsync(new() { Id = "x", Bracket = "" }, cancellationToken: Token),
            () => matches.PutAsync(new() { Id = "x", Bracket = new('x', 1025) }, cancellationToken: Token),
            () => matches.UpdateAsync("x", m => m.Bracket.Set(""), cancellationToken: Token),
        })
            Assert.Contains("part of the sort key of the index 'ByRound'", (await Assert.ThrowsAsync<InvalidRequestException>(write)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_counts_when_all_attributes_are_there()
    {
        var match = new Match { Id = "x", Tournament = "cup", Region = "EU", Round = 1, Bracket = "a" };

        Assert.Equal(0, ItemSize.OfEntry(match with { Region = null }, "ByRound"));
        Assert.Equal(ItemSize.Of(match), ItemSize.OfEntry(match, "ByRound"));
        Assert.Equal(2, ItemCost.WriteWithIndexes(match, match with { Bracket = "b" }).Indexes["ByRound"]);
    }

    private static string Forge(DynamoQueryRequest query, IReadOnlyDictionary<string, DynamoValue> key) =>
        new PageTokens([]).Encode(new(false, 1, key), QueryText.Of(query.Table.Name, query, QueryRequests.Query(query.Table.Name, new(query.Table), query).Filter?.ToString()));

    private static DynamoValue S(string text) => DynamoValue.String(text);

    private static int Number(Match match) => int.Parse(match.Id[1..], CultureInfo.InvariantCulture);

    /// <summary>Two rounds of two brackets of two tables, later ones sorting first.</summary>
    private async Task<MatchRepository> FilledAsync()
    {
        var matches = new MatchRepository(service.Client());
        foreach (var number in Enumerable.Range(0, 8))
            await matches.PutAsync(
                new()
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"m{number}"),
                    Tournament = "cup",
                    Region = "EU",
                    Round = number / 4 + 1,
                    Bracket = number % 4 < 2 ? "lower" : "upper",
                    Board = -(number % 2) * 2 - 0.5m,
                    Player = number < 4 && number % 2 == 0 ? "ann" : "bob",
                    Day = Day,
                    Referee = number % 2 == 0 ? "rex" : null,
                },
                cancellationToken: Token);
        return matches;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
