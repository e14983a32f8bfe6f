using Xunit;

namespace DynamoGen.IntegrationTests.Kept;

/// <summary>Nobody writes over a version that he has not seen.</summary>
public class VersionTests(DynamoDbFixture database)
{
    [Fact]
    public async Task Each_write_counts_on()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);

        var page = await tables.Pages.CreateAsync(new() { Title = "a" }, cancellationToken: Token);
        var put = await tables.Pages.PutAsync(page with { Title = "b" }, cancellationToken: Token);
        var saved = await tables.Pages.SaveAsync(put with { Title = "c" }, cancellationToken: Token);
        var updated = await tables.Pages.UpdateAsync(saved.Id, u => u.Title.Set("d"), cancellationToken: Token);
        var again = await tables.Pages.UpdateItemAsync(updated, u => u.Title.Set("e"), cancellationToken: Token);

        Assert.Equal([1, 2, 3, 4, 5], new[] { page, put, saved, updated, again }.Select(each => each.Version));
        Assert.Equal(again, await tables.Pages.GetAsync(page.Id, ReadOptions.Consistent, Token));
        Assert.Equal(5, (await tables.Pages.DeleteItemAsync(again, cancellationToken: Token))!.Version);
        Assert.False(await tables.Pages.ExistsAsync(page.Id, cancellationToken: Token));
    }

    [Fact]
    public async Task What_was_read_before_another_write_is_refused_with_what_is_stored()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var old = await tables.Pages.CreateAsync(new() { Title = "a" }, cancellationToken: Token);
        var stored = await tables.Pages.SaveAsync(old with { Title = "b" }, cancellationToken: Token);

        foreach (var write in new Func<Task>[]
        {
            () => tables.Pages.PutAsync(old, cancellationToken: Token),
            () => tables.Pages.PutAsync(old, when: p => p.Title == "b", cancellationToken: Token),
            () => tables.Pages.SaveAsync(old, cancellationToken: Token),
            () => tables.Pages.UpdateItemAsync(old, u => u.Title.Set("x"), cancellationToken: Token),
            () => tables.Pages.UpdateAsync(old.Id, u => u.Title.Set("x"), ifVersion: 1, cancellationToken: Token),
            () => tables.Pages.UpdateAsync(old.Id, u => u.Title.Set("x"), ifVersion: 7, upsert: true, cancellationToken: Token),
            () => tables.Pages.DeleteItemAsync(old, cancellationToken: Token),
            () => tables.Pages.DeleteAsync(old.Id, ifVersion: 1, cancellationToken: Token),
        })
        {
            var exception = await Assert.ThrowsAsync<OptimisticLockException>(write);
            Assert.Equal(stored, exception.StoredItem);
            Assert.Equal(2, exception.StoredVersion);
            Assert.Contains("version 2", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith("KeptPages", exception.Table, StringComparison.Ordinal);
        }
        Assert.Equal(stored, await tables.Pages.GetAsync(old.Id, ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task The_version_that_is_stored_is_accepted()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new() { Title = "a" }, cancellationToken: Token);

        Assert.Equal(2, (await tables.Pages.UpdateAsync(page.Id, u => u.Title.Set("b"), ifVersion: 1, cancellationToken: Token)).Version);
        Assert.Equal("b", (await tables.Pages.UpdateReturningOldAsync(page.Id, u => u.Title.Set("c"), ifVersion: 2, cancellationToken: Token))!.Title);
        Assert.Equal("c", (await tables.Pages.DeleteAsync(page.Id, ifVersion: 3, cancellationToken: Token))!.Title);
    }

    [Fact]
    public async Task An_item_that_was_never_stored_is_stored_only_where_none_is()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var id = Guid.NewGuid();
        Assert.Equal(1, (await tables.Pages.SaveAsync(new() { Id = id, Title = "a" }, cancellationToken: Token)).Version);

        foreach (var write in new Func<Task>[] { () => tables.Pages.PutAsync(new() { Id = id }, cancellationToken: Token), () => tables.Pages.SaveAsync(new() { Id = id }, cancellationToken: Token) })
        {
            var exception = await Assert.ThrowsAsync<OptimisticLockException>(write);
            Assert.Equal((null, 1L), (exception.ExpectedVersion, exception.StoredVersion));
            Assert.Equal("a", ((Page)exception.StoredItem!).Title);
        }
        Assert.IsNotType<OptimisticLockException>(await Assert.ThrowsAnyAsync<ConditionFailedException>(() => tables.Pages.CreateAsync(new() { Id = id, Version = 1 }, cancellationToken: Token)));
        Assert.Equal(1, (await tables.Pages.PutAsync(new() { Title = "new" }, cancellationToken: Token)).Version);
    }

    [Fact]
    public async Task An_item_that_somebody_deleted_is_not_stored_again()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new(), cancellationToken: Token);
        await tables.Pages.DeleteAsync(page.Id, cancellationToken: Token);

        foreach (var write in new Func<Task>[]
        {
            () => tables.Pages.PutAsync(page, cancellationToken: Token),
            () => tables.Pages.SaveAsync(page, cancellationToken: Token),
            () => tables.Pages.UpdateItemAsync(page, u => u.Title.Set("x"), cancellationToken: Token),
            () => tables.Pages.DeleteItemAsync(page, cancellationToken: Token),
        })
        {
            var exception = await Assert.ThrowsAsync<OptimisticLockException>(write);
            Assert.Equal((1L, null, null), (exception.ExpectedVersion, exception.StoredVersion, exception.StoredItem));
        }
        Assert.False(await tables.Pages.ExistsAsync(page.Id, ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task A_condition_that_fails_at_the_right_version_is_no_lock()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new() { Title = "a" }, cancellationToken: Token);

        foreach (var write in new Func<Task>[]
        {
            () => tables.Pages.PutAsync(page, when: p => p.Title == "b", cancellationToken: Token),
            () => tables.Pages.SaveAsync(page, when: p => p.Title == "b", cancellationToken: Token),
            () => tables.Pages.UpdateAsync(page.Id, u => u.Title.Set("x"), when: p => p.Title == "b", ifVersion: 1, cancellationToken: Token),
        })
            Assert.Equal(page, Assert.IsType<ConditionFailedException>(await Assert.ThrowsAnyAsync<ConditionFailedException>(write)).StoredItem);
    }

    [Fact]
    public async Task Of_writers_at_once_one_wins_each_version()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new(), cancellationToken: Token);

        async Task<int> WriteAsync(int writer)
        {
            for (var attempts = 1; ; attempts++)
            {
                var read = await tables.Pages.GetAsync(page.Id, ReadOptions.Consistent, Token);
                try
                {
                    await tables.Pages.SaveAsync(read! with { Tags = new HashSet<string>([.. read.Tags, $"w{writer}"]) }, cancellationToken: Token);
                    return attempts;
                }
                catch (OptimisticLockException)
                {
                    // Somebody was quicker; his tag is read next.
                }
            }
        }
        await Task.WhenAll(Enumerable.Range(0, 8).Select(WriteAsync));

        var end = await tables.Pages.GetAsync(page.Id, ReadOptions.Consistent, Token);
        Assert.Equal((9, 8), (end!.Version, end.Tags.Count));
    }

    [Fact]
    public async Task A_version_that_may_be_null_has_a_version_0()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        await tables.Client.ServiceClient.PutItemAsync(
            tables.Prefix + "KeptNotes",
            new() { ["Id"] = new("n"), ["UpdatedAt"] = new("2026-01-01T00:00:00Z"), ["Version"] = new() { N = "0" } }, Token);

        var note = await tables.Notes.GetAsync("n", cancellationToken: Token);
        Assert.Equal(0, note!.Version);
        Assert.Equal(1, (await tables.Notes.SaveAsync(note, cancellationToken: Token)).Version);
        await Assert.ThrowsAsync<OptimisticLockException>(() => tables.Notes.PutAsync(note, cancellationToken: Token));
        await Assert.ThrowsAsync<OptimisticLockException>(() => tables.Notes.PutAsync(note with { Version = null }, cancellationToken: Token));
    }

    [Fact]
    public async Task An_item_without_a_version_is_given_one_by_an_update_of_its_key()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var id = Guid.NewGuid();

        Assert.Equal(1, (await tables.Pages.UpdateAsync(id, u => u.Title.Set("a"), upsert: true, cancellationToken: Token)).Version);
    }

    [Fact]
    public async Task Batches_of_versioned_items_go_by_the_name_that_says_unchecked()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new(), cancellationToken: Token);

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Pages.PutManyAsync([page], cancellationToken: Token));
        Assert.Contains("PutManyUncheckedAsync", refusal.Message, StringComparison.Ordinal);
        await tables.Pages.PutManyUncheckedAsync([page with { Title = "b" }, new() { Title = "c" }], cancellationToken: Token);

        Assert.Equal((2, "b"), (await tables.Pages.GetAsync(page.Id, ReadOptions.Consistent, Token)) is { } stored ? (stored.Version, stored.Title) : default);
    }

    [Fact]
    public async Task A_version_is_not_asked_of_a_type_that_counts_none_nor_of_an_item_that_was_never_stored()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);

        await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Posts.DeleteAsync(new("b", 1), ifVersion: 1, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Posts.UpdateAsync(new("b", 1), u => u.Text.Set("x"), ifVersion: 1, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Pages.UpdateItemAsync(new() { Id = Guid.NewGuid() }, u => u.Title.Set("x"), cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Pages.DeleteItemAsync(new() { Id = Guid.NewGuid() }, cancellationToken: Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
