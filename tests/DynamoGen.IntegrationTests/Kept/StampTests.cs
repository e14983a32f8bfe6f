using System.Globalization;
using Xunit;

namespace DynamoGen.IntegrationTests.Kept;

/// <summary>Times, counters and ids are kept by the client; what it was given stays as it is.</summary>
public class StampTests(DynamoDbFixture database)
{
    private static readonly DateTimeOffset Start = new Clock().Now;

    [Theory]
    [InlineData("de-DE"), InlineData("tr-TR"), InlineData("fi-FI"), InlineData("ar-SA")]
    public async Task Times_are_those_of_the_clients_clock(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        using var tables = await KeptTables.CreateAsync(database, Token);

        var created = await tables.Pages.CreateAsync(new() { CreatedAt = Start.AddYears(-1) }, cancellationToken: Token);
        tables.Clock.Now += TimeSpan.FromMinutes(1);
        var put = await tables.Pages.PutAsync(created, cancellationToken: Token);
        tables.Clock.Now += TimeSpan.FromMinutes(1);
        var saved = await tables.Pages.SaveAsync(put, cancellationToken: Token);
        tables.Clock.Now += TimeSpan.FromMinutes(1);
        var updated = await tables.Pages.UpdateAsync(saved.Id, u => u.Title.Set("x"), cancellationToken: Token);

        Assert.All(new[] { created, put, saved, updated }, page => Assert.Equal(Start, page.CreatedAt));
        Assert.Equal([0, 1, 2, 3], new[] { created, put, saved, updated }.Select(page => (page.UpdatedAt - Start).TotalMinutes));
        Assert.Equal(updated, await tables.Pages.GetAsync(updated.Id, ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task Save_keeps_the_stored_time_of_creation_in_one_request()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var first = await tables.Posts.SaveAsync(new("b", 1) { Text = "a" }, cancellationToken: Token);
        var room = await tables.Rooms.SaveAsync(new("r"), cancellationToken: Token);
        tables.Clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(Start, first.CreatedAt);
        Assert.Equal(Start, (await tables.Rooms.SaveAsync(room, cancellationToken: Token)).CreatedAt);
        Assert.Equal(Start.AddDays(1), (await tables.Rooms.GetAsync("r", cancellationToken: Token))!.UpdatedAt);
    }

    [Fact]
    public async Task Put_stores_the_time_of_creation_that_the_item_carries_and_the_clocks_where_it_carries_none()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);

        Assert.Equal(Start.AddYears(-1), (await tables.Posts.PutAsync(new("b", 1) { CreatedAt = Start.AddYears(-1) }, cancellationToken: Token)).CreatedAt);
        Assert.Equal(Start, (await tables.Posts.PutAsync(new("b", 2), cancellationToken: Token)).CreatedAt);
        Assert.Equal(Start.UtcDateTime, (await tables.Notes.PutAsync(new(), cancellationToken: Token)).CreatedAt);
    }

    [Fact]
    public async Task An_upsert_sets_the_time_of_creation_once()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var id = Guid.NewGuid();

        await tables.Pages.UpdateAsync(id, u => u.Title.Set("a"), upsert: true, cancellationToken: Token);
        tables.Clock.Now += TimeSpan.FromHours(1);
        var page = await tables.Pages.UpdateAsync(id, u => u.Title.Set("b"), upsert: true, cancellationToken: Token);

        Assert.Equal((Start, Start.AddHours(1), 2), (page.CreatedAt, page.UpdatedAt, page.Version));
    }

    [Fact]
    public async Task What_a_write_was_given_stays_as_it_is()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var tag = new object();
        var room = new Room("r") { Seats = 4, Tag = tag };

        var stored = await tables.Rooms.CreateAsync(room, cancellationToken: Token);
        stored.Seats = 5;

        Assert.Equal((0, default, default, 4), (room.Version, room.CreatedAt, room.UpdatedAt, room.Seats));
        Assert.Equal((1, Start, Start), (stored.Version, stored.CreatedAt, stored.UpdatedAt));
        Assert.Same(tag, stored.Tag);
        Assert.Equal((2, 5), (await tables.Rooms.SaveAsync(stored, cancellationToken: Token)) is { } saved ? (saved.Version, saved.Seats) : default);
    }

    [Fact]
    public async Task Save_leaves_what_updates_counted()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var read = await tables.Posts.SaveAsync(new("b", 1) { Likes = 3 }, cancellationToken: Token);
        await tables.Posts.UpdateAsync(new("b", 1), u => u.Likes.Add(4), cancellationToken: Token);

        var saved = await tables.Posts.SaveAsync(read with { Text = "edited" }, cancellationToken: Token);

        Assert.Equal((7, "edited"), (saved.Likes, saved.Text));
    }

    [Fact]
    public async Task Ids_are_made_where_an_item_has_none()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);

        var page = await tables.Pages.CreateAsync(new(), cancellationToken: Token);
        var saved = await tables.Pages.SaveAsync(new(), cancellationToken: Token);
        var note = await tables.Notes.PutAsync(new(), cancellationToken: Token);
        var given = await tables.Notes.CreateAsync(new() { Id = "mine" }, cancellationToken: Token);

        Assert.Equal((7, 7), (page.Id.Version, saved.Id.Version));
        Assert.NotEqual(page.Id, saved.Id);
        Assert.StartsWith("note-2087-", note.Id, StringComparison.Ordinal);
        Assert.Equal("mine", given.Id);
        Assert.NotNull(await tables.Pages.GetAsync(saved.Id, cancellationToken: Token));
        Assert.NotNull(await tables.Notes.GetAsync(note.Id, cancellationToken: Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
