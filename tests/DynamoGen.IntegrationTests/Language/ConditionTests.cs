using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Language;

/// <summary>Every operator and function of conditions, on an item that has all attributes (1) and one that has none (2).</summary>
public class ConditionTests(DynamoDbFixture database)
{
    private static readonly (string Numbers, Func<GadgetFilter, DynamoCondition> Filter)[] Filters =
    [
        ("1", g => g.Visits == 5), ("1", g => 5 == g.Visits), ("2", g => g.Visits != 5), ("2", g => g.Visits < 5), ("1", g => 4 < g.Visits), ("1 2", g => g.Visits <= 5),
        ("1", g => g.Visits > 0), ("1", g => g.Visits >= 5), ("2", g => 0 >= g.Visits), ("1", g => g.Visits.Between(1, 5)), ("1", g => g.Price == 19.9m),
        ("", g => g.Limit == 5), ("1 2", g => g.Limit != 5), ("", g => g.Limit.HasOther(5)), ("1 2", g => g.Limit == null), ("", g => g.Limit != null),
        ("1", g => g.Visits.In(4, 5, 6)), ("2", g => !g.Visits.In([4, 5, 6])), ("1", g => g.Visits.In(Enumerable.Range(1, 250))), ("2", g => !g.Visits.In(Enumerable.Range(1, 250))),
        ("1", g => g.Title == "Lämp 💡"), ("2", g => g.Title != "Lämp 💡"), ("", g => g.Title.HasOther("Lämp 💡")), ("1", g => g.Title.HasOther("x")), ("2", g => g.Title == null),
        ("1", g => g.Title != null), ("1", g => g.Title.StartsWith("Läm")), ("1", g => g.Title.StartsWith("")), ("1", g => g.Title.Contains("💡")), ("", g => g.Title.Contains("lämp")),
        ("1", g => g.Title > "L"), ("", g => g.Title < "L"), ("1", g => g.Title.Between("L", "M")), ("1", g => g.Title.In("x", "Lämp 💡")), ("1", g => g.Title.Size() > 3),
        ("1", g => g.Title.Exists()), ("2", g => g.Title.NotExists()), ("1", g => g.Title.IsType(DynamoType.S)), ("", g => g.Title.IsType(DynamoType.N)),
        ("1", g => g.IsArchived), ("2", g => !g.IsArchived), ("1", g => g.IsArchived == true), ("2", g => g.IsArchived == false), ("1 2", g => g.IsStarred == null),
        ("", g => g.IsArchived && g.IsStarred), ("1", g => g.IsArchived && !g.IsStarred), ("1 2", g => g.IsArchived || g.Visits == 0),
        ("1", g => g.Colour == Colour.Green), ("2", g => g.Colour.In(Colour.Red, Colour.Blue)), ("2", g => g.Colour != Colour.Green),
        ("1", g => g.BoughtAt > new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(3))), ("1", g => g.Manual == new Uri("https://example.com/lamp")),
        ("1", g => g.Photo == new byte[] { 1, 2, 3 }), ("1", g => g.Photo.StartsWith(new byte[] { 1, 2 })), ("2", g => g.Photo == null), ("1", g => g.Photo.Size() == 3),
        ("1", g => g.Tags.Contains("x")), ("2", g => !g.Tags.Contains("x")), ("1", g => g.Tags.Size() == 2), ("", g => g.Tags.Size() == 0), ("2", g => g.Tags.NotExists()),
        ("1", g => g.Sizes.Contains(20)), ("1", g => g.History.Contains("sold")), ("1", g => g.History[1] == "sold"), ("", g => g.History[2] == "sold"),
        ("2", g => g.History.Size() == 0), ("1", g => g.History.Size().Between(1, 2)), ("1", g => g.Maker.City == "Bern"), ("1", g => g.Maker.Zip >= 3000),
        ("2", g => g.Maker.NotExists()), ("1", g => g.Maker.Exists() && g.Maker.Brands.NotExists()), ("1", g => g.Parts[1].Zip == 150), ("1 2", g => g.Parts[0].Zip == null),
        ("1", g => g.Parts.Contains(new Maker("Wien"))), ("1", g => g.Counts["k"] >= 1), ("1", g => g.Counts["a.b"] == 1), ("1 2", g => g.Counts["none"] == null),
        ("1", g => g.Painters[Colour.Red].City == "Rom"), ("1", g => g.Visits > g.Maker.Stars), ("1", g => g.Title.Size() > g.Tags.Size()), ("1", g => g.Owner == "ann" && g.Maker.City != g.Owner),
        ("1", g => g.Visits > 3 && g.Title.StartsWith("L") || !g.Tags.Contains("x") && g.Limit != null),
        ("2", g => !(g.Visits > 3 && (g.Title.StartsWith("L") || g.IsArchived))), ("1 2", g => DynamoCondition.None && g.Visits >= 0),
        ("1", Popular),
    ];

    [Fact]
    public async Task Every_condition_selects_what_it_says()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        foreach (var (numbers, filter) in Filters)
        {
            var found = await gadgets.Repository.Query("s").Filter(filter).ToListAsync(Token);
            Assert.True(numbers == string.Join(' ', found.Select(gadget => gadget.Number)), $"{filter(default)} found {string.Join(' ', found.Select(gadget => gadget.Number))}, not {numbers}.");
        }
    }

    [Fact]
    public async Task Filters_add_up_and_serve_indexes_too()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        Assert.Empty(await gadgets.Repository.Query("s").Filter(g => g.Visits == 5).Filter(g => g.Visits == 0).ToListAsync(Token));
        Assert.Single(await gadgets.Repository.QueryByOwner("ann").Filter(g => g.Shelf == "s" && g.Visits == 5).ToListAsync(Token));
    }

    [Fact]
    public async Task Pages_of_a_filter_are_full_and_their_tokens_fit_no_other_value()
    {
        using var gadgets = await Gadgets.CreateAsync(database, Token);
        await gadgets.Repository.PutManyAsync(Enumerable.Range(0, 40).Select(i => Gadgets.Bare with { Number = i, Visits = i % 4 }), cancellationToken: Token);
        DynamoQuery<Gadget, GadgetFilter> Visited(int visits) => gadgets.Repository.Query("s").Filter(g => g.Visits == visits);

        var first = await Visited(3).PageAsync(4, cancellationToken: Token);
        var second = await Visited(3).PageAsync(4, first.NextToken, Token);
        var third = await Visited(3).PageAsync(4, second.NextToken, Token);

        Assert.Equal([3, 7, 11, 15], first.Items.Select(item => item.Number));
        Assert.Equal([19, 23, 27, 31], second.Items.Select(item => item.Number));
        Assert.Equal([35, 39], third.Items.Select(item => item.Number));
        Assert.Equal(10, await Visited(3).CountAsync(Token));
        await Assert.ThrowsAsync<PageTokenException>(() => Visited(2).PageAsync(4, first.NextToken, Token));
    }

    [Fact]
    public async Task A_put_under_a_condition_is_made_only_if_it_holds()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var stored = await gadgets.Repository.PutAsync(Gadgets.Lamp with { Visits = 6 }, when: g => g.Visits == 5, cancellationToken: Token);
        var failure = await Assert.ThrowsAsync<ConditionFailedException>(() => gadgets.Repository.PutAsync(Gadgets.Lamp, when: g => g.Visits == 5, cancellationToken: Token));

        Assert.Equal(6, stored.Visits);
        Assert.Equal(6, Assert.IsType<Gadget>(failure.StoredItem).Visits);
        Assert.Contains("Shelf=s, Number=1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delete_under_a_condition_is_made_only_if_it_holds()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var failure = await Assert.ThrowsAsync<ConditionFailedException>(() => gadgets.Repository.DeleteAsync(new("s", 1), when: g => g.Visits > 5, cancellationToken: Token));
        var deleted = await gadgets.Repository.DeleteAsync(new("s", 1), when: g => g.Visits == 5 && g.Exists(), cancellationToken: Token);

        Assert.Equal(5, Assert.IsType<Gadget>(failure.StoredItem).Visits);
        Assert.Equal("Lämp 💡", deleted?.Title);
    }

    [Fact]
    public async Task What_DynamoDB_would_refuse_is_refused_with_table_and_key_before_sending()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);
        DynamoCondition Long(GadgetAttributes g) => Enumerable.Range(0, 301).Aggregate(DynamoCondition.None, (all, i) => all || g.Visits == i);

        var none = await Assert.ThrowsAsync<InvalidRequestException>(() => gadgets.Repository.PutAsync(Gadgets.Lamp, when: _ => DynamoCondition.None, cancellationToken: Token));
        var tooMany = await Assert.ThrowsAsync<InvalidRequestException>(() => gadgets.Repository.PutAsync(Gadgets.Lamp, when: Long, cancellationToken: Token));
        var empty = Assert.Throws<InvalidRequestException>(() => gadgets.Repository.Query("s").Filter(g => g.Visits.In([])));

        Assert.Contains("DynamoCondition.None", none.Message, StringComparison.Ordinal);
        Assert.Contains("condition expression has", tooMany.Message, StringComparison.Ordinal);
        Assert.Contains("Shelf=s", tooMany.Key, StringComparison.Ordinal);
        Assert.Contains("Visits", empty.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_whose_condition_is_none_or_null_is_never_sent_without_one()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);
        foreach (var when in new Func<GadgetAttributes, DynamoCondition>[] { _ => DynamoCondition.None, _ => null!, _ => DynamoCondition.None && !DynamoCondition.None })
        {
            await Assert.ThrowsAsync<InvalidRequestException>(() => gadgets.Repository.PutAsync(Gadgets.Lamp with { Visits = 9 }, when, cancellationToken: Token));
            await Assert.ThrowsAsync<InvalidRequestException>(() => gadgets.Repository.UpdateAsync(new("s", 1), u => u.Visits.Set(9), when, cancellationToken: Token));
            await Assert.ThrowsAsync<InvalidRequestException>(() => gadgets.Repository.DeleteAsync(new("s", 1), when, cancellationToken: Token));
        }

        Assert.Equal(5, (await gadgets.Repository.GetAsync(new("s", 1), ReadOptions.Consistent, Token))?.Visits);
    }

    private static DynamoCondition Popular(GadgetFilter gadget) => gadget.Visits > 4 || gadget.IsStarred;

    [Fact]
    public void Bounds_that_fall_are_refused()
    {
        GadgetAttributes gadget = default;
        foreach (var between in new Action[]
        {
            () => gadget.Visits.Between(2, 1), () => gadget.Title.Between("\uFFFD", "\uE000"), () => gadget.Title.Between("😀", "\uFFFD"), () => gadget.BoughtAt.Between(DateTimeOffset.MaxValue, default),
            () => gadget.Photo.Between(new byte[] { 2 }, new byte[] { 1, 9 }), () => gadget.History.Size().Between(1, 0),
        })
            Assert.Contains("lower bound", Assert.Throws<InvalidRequestException>(between).Message, StringComparison.Ordinal);
        _ = (gadget.Visits.Between(1, 1), gadget.Title.Between("\uFFFD", "😀"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
