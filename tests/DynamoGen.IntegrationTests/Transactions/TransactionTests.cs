using DynamoGen.IntegrationTests.Kept;

namespace DynamoGen.IntegrationTests.Transactions;

/// <summary>Transactions over pages, which have versions, and notes, in two tables of a real database.</summary>
public sealed class TransactionTests(DynamoDbFixture database) : IAsyncLifetime
{
    private KeptTables tables = null!;

    public async ValueTask InitializeAsync() => tables = await KeptTables.CreateAsync(database, Token);

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return default;
    }

    [Fact]
    public async Task Actions_of_every_kind_come_true_together()
    {
        var page = await tables.Pages.CreateAsync(new() { Title = "old", Visits = 1 }, cancellationToken: Token);
        var gone = await tables.Pages.CreateAsync(new() { Title = "gone" }, cancellationToken: Token);
        var note = new Note { Text = "with a new id" };
        var put = new Note { Id = "put" };

        var result = await tables.Client.TransactAsync(
            t => t
                .Create(note)
                .Put(put, (NoteAttributes n) => n.Text.NotExists())
                .Update(new PageKey(page.Id), u => { u.Title.Set("new"); u.Visits.Add(2); }, ifVersion: 1)
                .Delete(new PageKey(gone.Id), ifVersion: 1)
                .Check(new NoteKey("none"), n => n.NotExists()),
            cancellationToken: Token);

        var stored = result.Stored(note);
        Assert.Equal((1, tables.Clock.Now.UtcDateTime), (stored.Version, stored.UpdatedAt));
        Assert.Equal(stored, await tables.Notes.GetAsync(stored.Id, ReadOptions.Consistent, Token));
        Assert.Equal(result.Stored(put), await tables.Notes.GetAsync("put", ReadOptions.Consistent, Token));
        var updated = await tables.Pages.GetAsync(page.Id, ReadOptions.Consistent, Token);
        Assert.Equal(("new", 3, 2L), (updated!.Title, updated.Visits, updated.Version));
        Assert.Null(await tables.Pages.GetAsync(gone.Id, ReadOptions.Consistent, Token));
        Assert.Throws<InvalidOperationException>(() => result.Updated(new PageKey(page.Id)));
    }

    [Fact]
    public async Task Updated_items_are_read_when_asked_for()
    {
        var page = await tables.Pages.CreateAsync(new() { Visits = 1 }, cancellationToken: Token);

        var result = await tables.Client.TransactAsync(
            t => t.Update(new PageKey(page.Id), u => u.Visits.Add(4)).Update(new NoteKey("n"), u => u.Text.Set("made"), upsert: true), new() { ReadUpdated = true }, Token);

        Assert.Equal((5, 2L), (result.Updated(new PageKey(page.Id))!.Visits, result.Updated(new PageKey(page.Id))!.Version));
        Assert.Equal("made", result.Updated(new NoteKey("n"))!.Text);
        Assert.Equal(["Page", "Note"], result.Items.Select(item => item!.GetType().Name));
    }

    [Fact]
    public async Task One_condition_that_does_not_hold_keeps_all_from_being_written()
    {
        var page = await tables.Pages.CreateAsync(new() { Title = "stored" }, cancellationToken: Token);
        await tables.Pages.UpdateAsync(page.Id, u => u.Title.Set("moved on"), cancellationToken: Token);

        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() => tables.Client.TransactAsync(
            t => t.Create(new Note { Id = "n1" }).Put(page).Check(new NoteKey("none"), n => n.Exists()), cancellationToken: Token));

        Assert.Equal([(1, TransactionActionKind.Put), (2, TransactionActionKind.Check)], failed.Failures.Select(failure => (failure.Position, failure.Action!.Kind)));
        var locked = Assert.IsType<OptimisticLockException>(failed.Failures[0].Error);
        Assert.Equal((1L, 2L, "moved on"), (locked.ExpectedVersion, locked.StoredVersion, ((Page)locked.StoredItem!).Title));
        Assert.Equal(tables.Prefix + "KeptPages", locked.Table);
        Assert.Null(Assert.IsType<ConditionFailedException>(failed.Failures[1].Error).StoredItem);
        Assert.Null(await tables.Notes.GetAsync("n1", ReadOptions.Consistent, Token));
        Assert.False(failed.MayBeApplied);
        Assert.Contains("Action 2, Put of Page", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_are_read_at_one_moment()
    {
        var page = await tables.Pages.CreateAsync(new() { Title = "p" }, cancellationToken: Token);
        await tables.Notes.CreateAsync(new() { Id = "a", Text = "A" }, cancellationToken: Token);

        var (found, note, none) = await tables.Client.TransactGetAsync(new PageKey(page.Id), new NoteKey("a"), new NoteKey("none"), cancellationToken: Token);
        var all = await tables.Client.TransactGetAsync(t => t.Get(new NoteKey("a")).Get(new NoteKey("a")).Get(new PageKey(page.Id)), cancellationToken: Token);

        Assert.Equal((page.Title, "A", null), (found!.Title, note!.Text, none));
        Assert.Equal((2, "A"), (all.Count, all.Get(new NoteKey("a"))!.Text));
    }

    [Fact]
    public async Task A_hundred_actions_go_and_one_more_is_refused_before_sending()
    {
        static IEnumerable<DynamoTransactionAction> Creates(int count) => Enumerable.Range(0, count).Select(i => DynamoTransactionAction.Create(new Note { Id = $"n{i}" }));

        await tables.Client.TransactAsync([.. Creates(100)], null, Token);
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Client.TransactAsync([.. Creates(101)], null, Token));

        Assert.Equal(0, refused.Attempts);
        Assert.Equal(100, (await tables.Notes.GetManyAsync(Enumerable.Range(0, 101).Select(i => new NoteKey($"n{i}")), cancellationToken: Token)).Count);
    }

    [Fact]
    public async Task Twenty_writers_that_add_within_transactions_lose_nothing()
    {
        var page = await tables.Pages.CreateAsync(new(), cancellationToken: Token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => tables.Client.TransactAsync(
            t => t.Update(new PageKey(page.Id), u => u.Visits.Add(1)).Create(new Note { Id = $"w{i}" }), cancellationToken: Token)));

        Assert.Equal(20, (await tables.Pages.GetAsync(page.Id, ReadOptions.Consistent, Token))!.Visits);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
