namespace DynamoGen.IntegrationTests.Language;

/// <summary>Every action of updates, on an item that has all attributes and one that has none.</summary>
public class UpdateTests(DynamoDbFixture database)
{
    [Fact]
    public async Task Every_action_changes_what_it_says()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var lamp = await gadgets.Repository.UpdateAsync(
            new("s", 1),
            u =>
            {
                u.Title.Set("New");
                u.Owner.Set(u.Title);
                u.Visits.Add(1);
                u.Limit.Set(u.Visits, plus: 10);
                u.Price.Subtract(0.90m);
                u.IsArchived.Set(false);
                u.IsStarred.SetIfMissing(true);
                u.Colour.Set(Colour.Blue);
                u.Photo.Remove();
                u.Tags.Add("c#", "x");
                u.Sizes.Remove(20, 7);
                u.History.Append("lent", "back");
                u.Maker.City.Set("Basel");
                u.Maker.Stars.Add(3);
                u.Maker.Brands.Set(["b"]);
                u.Parts[1].Set(new Maker("Lima"));
                u.Counts["k"].Remove();
                u.Counts["new"].Set(7);
                u.Painters[Colour.Green].Set(new Maker("Nice"));
            },
            when: g => g.Visits == 5,
            cancellationToken: Token);

        Assert.Equal(("New", "Lämp 💡", 6, 15, 19.00m, false, true, Colour.Blue), (lamp.Title, lamp.Owner, lamp.Visits, lamp.Limit, lamp.Price, lamp.IsArchived, lamp.IsStarred, lamp.Colour));
        Assert.Null(lamp.Photo);
        Assert.Equal(["c#", "x", "y"], lamp.Tags.Order(StringComparer.Ordinal));
        Assert.Equal([1], lamp.Sizes);
        Assert.Equal(["made", "sold", "lent", "back"], lamp.History);
        Assert.Equal(("Basel", 3000, 5, "b"), (lamp.Maker!.City, lamp.Maker.Zip, lamp.Maker.Stars, Assert.Single(lamp.Maker.Brands)));
        Assert.Equal(["Wien", "Lima"], lamp.Parts.Select(part => part.City));
        Assert.Equal([("a.b", 1), ("new", 7)], lamp.Counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)));
        Assert.Equal("Nice", lamp.Painters[Colour.Green].City);
    }

    [Fact]
    public async Task Actions_on_what_is_missing_begin_with_nothing()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var bare = await gadgets.Repository.UpdateAsync(
            new("s", 2),
            u =>
            {
                u.Limit.Add(4);
                u.Tags.Add("x");
                u.Sizes.Remove(1);
                u.History.Prepend("first");
                u.Title.SetIfMissing("");
                u.Photo.Remove();
                u.Maker.Set(new Maker("Bern"));
                u.Parts.Set([new("Wien"), new("Oslo")]);
                u.Counts.Set([KeyValuePair.Create("k", 1)]);
                u.Painters.Set([]);
            },
            cancellationToken: Token);

        Assert.Equal((4, "", "Bern"), (bare.Limit, bare.Title, bare.Maker?.City));
        Assert.Equal("x", Assert.Single(bare.Tags));
        Assert.Equal("first", Assert.Single(bare.History));
        Assert.Equal(["Wien", "Oslo"], bare.Parts.Select(part => part.City));
        Assert.Equal(1, bare.Counts["k"]);
        Assert.Empty(bare.Painters);
    }

    [Fact]
    public async Task Sets_and_lists_are_set_emptied_and_removed_as_a_whole()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var lamp = await gadgets.Repository.UpdateAsync(new("s", 1), u => { u.Tags.Clear(); u.Sizes.Set([]); u.History.Set([]); u.Maker.Set(null); u.Parts[0].Remove(); }, cancellationToken: Token);

        Assert.Empty(lamp.Tags);
        Assert.Empty(lamp.Sizes);
        Assert.Empty(lamp.History);
        Assert.Null(lamp.Maker);
        Assert.Equal("Oslo", Assert.Single(lamp.Parts).City);
    }

    [Fact]
    public async Task A_missing_item_is_a_failure_unless_it_is_to_be_made()
    {
        using var gadgets = await Gadgets.CreateAsync(database, Token);

        var failure = await Assert.ThrowsAsync<ConditionFailedException>(() => gadgets.Repository.UpdateAsync(new("s", 9), u => u.Visits.Add(1), cancellationToken: Token));
        var made = await gadgets.Repository.UpdateAsync(
            new("s", 9), u => { u.Visits.Add(1); u.Manual.Set(new Uri("https://example.com")); }, upsert: true, cancellationToken: Token);

        Assert.Null(failure.StoredItem);
        Assert.Contains("no item", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, made.Visits);
    }

    [Fact]
    public async Task The_old_item_is_given_back_when_asked_for()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var old = await gadgets.Repository.UpdateReturningOldAsync(new("s", 1), u => u.Visits.Add(1), cancellationToken: Token);
        var none = await gadgets.Repository.UpdateReturningOldAsync(new("s", 9), u => u.Manual.Set(new Uri("https://example.com")), upsert: true, cancellationToken: Token);

        Assert.Equal(5, old?.Visits);
        Assert.Null(none);
        Assert.Equal(6, (await gadgets.Repository.GetAsync(new("s", 1), ReadOptions.Consistent, Token))?.Visits);
    }

    [Fact]
    public async Task A_failed_condition_changes_nothing_and_carries_the_stored_item()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);

        var failure = await Assert.ThrowsAsync<ConditionFailedException>(
            () => gadgets.Repository.UpdateAsync(new("s", 1), u => u.Visits.Add(1), when: g => g.Visits > 5 && !g.Tags.Contains("y"), cancellationToken: Token));

        Assert.Equal(5, Assert.IsType<Gadget>(failure.StoredItem).Visits);
        Assert.Contains("did not hold", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_DynamoDB_would_refuse_or_spoil_is_refused_before_sending()
    {
        using var gadgets = await Gadgets.WithLampAndBareAsync(database, Token);
        async Task<string> Refused(Action<GadgetUpdate> update) =>
            (await Assert.ThrowsAsync<InvalidRequestException>(() => gadgets.Repository.UpdateAsync(new("s", 1), update, cancellationToken: Token))).Message;

        Assert.Contains("Maker and Maker.City, which overlap", await Refused(u => { u.Maker.Remove(); u.Maker.City.Set("x"); }), StringComparison.Ordinal);
        Assert.Contains("Visits and Visits", await Refused(u => { u.Visits.Add(1); u.Visits.Add(1); }), StringComparison.Ordinal);
        Assert.Contains("changes nothing", await Refused(u => u.Tags.Add()), StringComparison.Ordinal);
        Assert.Contains("Manual cannot be removed", await Refused(u => u.Manual.Remove()), StringComparison.Ordinal);
        Assert.Contains("index 'ByOwner'", await Refused(u => u.Owner.Set("")), StringComparison.Ordinal);
        Assert.Contains("2048", await Refused(u => u.Owner.Set(new string('x', 2049))), StringComparison.Ordinal);
        Assert.Contains("Maker.Brands", await Refused(u => u.Maker.Brands.Add("x")), StringComparison.Ordinal);
        Assert.Contains("update expression has", await Refused(u => { for (var i = 0; i < 400; i++) u.Counts[$"{i}"].Set(i); }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_its_member_declares_too_large_is_refused_before_sending()
    {
        using var gadgets = await Gadgets.CreateAsync(database, Token);
        var labels = new LabelRepository(gadgets.Client);                 // whose table is not there: nothing may be sent

        foreach (var update in new Action<LabelUpdate>[]
        {
            u => u.Text.Set("ääää"), u => u.Text.SetIfMissing("ääää"), u => u.Lines.Set(["a", "b", "c"]), u => u.Lines.Append("a longer line"), u => u.Marks.Add("one", "two", "three"),
            u => u.Size.Unit.Set("inches"), u => u.Picture.Set(new byte[5]),
        })
        {
            var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => labels.UpdateAsync("l", update, cancellationToken: Token));
            Assert.Contains("[MaxSize(", exception.Message, StringComparison.Ordinal);
            Assert.Equal("Id=l", exception.Key);
        }
        await Assert.ThrowsAsync<MissingTableException>(() => labels.UpdateAsync("l", u => { u.Text.Set("äää"); u.Picture.Set(new byte[4]); u.Lines.Append("a"); u.Marks.Remove("one", "two", "three"); }, cancellationToken: Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
