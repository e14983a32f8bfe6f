using Amazon.DynamoDBv2.Model;
using Xunit;

namespace DynamoGen.IntegrationTests.Kept;

/// <summary>Save merges an item into the stored one.</summary>
public class SaveTests(DynamoDbFixture database)
{
    [Fact]
    public async Task What_the_type_declares_becomes_as_the_item_has_it()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.SaveAsync(new() { Owner = "ann", Title = "a", Tags = new HashSet<string> { "x" }, Layout = new(2) { Theme = "dark" } }, cancellationToken: Token);

        var saved = await tables.Pages.SaveAsync(page with { Title = null, Tags = new HashSet<string>(), Layout = new(3) }, cancellationToken: Token);

        var stored = await RawAsync(tables, "KeptPages", new() { ["Id"] = new(page.Id.ToString()) });
        Assert.Equal(["CreatedAt", "Id", "Layout", "Owner", "UpdatedAt", "Version", "Visits"], stored.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Columns"], stored["Layout"].M.Keys);
        Assert.Equal((null, 0, 3), (saved.Title, saved.Tags.Count, saved.Layout!.Columns));
        Assert.Equal([page.Id], (await tables.Pages.QueryByOwner("ann").ToListAsync(Token)).Select(each => each.Id));
    }

    [Fact]
    public async Task Attributes_that_the_type_does_not_declare_stay()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new(), cancellationToken: Token);
        var post = await tables.Posts.SaveAsync(new("b", 1), cancellationToken: Token);
        foreach (var (table, key) in new[] { ("KeptPages", PageKey(page)), ("KeptPosts", PostKey(post)) })
            await tables.Client.ServiceClient.UpdateItemAsync(
                new UpdateItemRequest { TableName = tables.Prefix + table, Key = key, UpdateExpression = "SET newer = :v", ExpressionAttributeValues = new() { [":v"] = new("kept") } }, Token);

        await tables.Pages.SaveAsync(page with { Title = "b" }, cancellationToken: Token);
        await tables.Posts.SaveAsync(post with { Text = "b" }, cancellationToken: Token);
        var carried = await tables.Posts.SaveAsync(new("b", 2) { Rest = new Dictionary<string, Mapping.DynamoValue> { ["other"] = Mapping.DynamoValue.String("o") } }, cancellationToken: Token);

        Assert.Equal("kept", (await RawAsync(tables, "KeptPages", PageKey(page)))["newer"].S);
        Assert.Equal("kept", (await RawAsync(tables, "KeptPosts", PostKey(post)))["newer"].S);
        Assert.Equal("o", carried.Rest["other"].Text);
    }

    [Fact]
    public async Task The_keys_of_indexes_follow_what_they_are_made_of()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var post = await tables.Posts.SaveAsync(new("Blög", 1), cancellationToken: Token);

        Assert.Equal(post.CreatedAt, Assert.Single(await tables.Posts.QueryByTime(KeyRange.From(tables.Clock.Now)).ToListAsync(Token)).CreatedAt);

        tables.Clock.Now += TimeSpan.FromHours(1);
        var fresh = await Assert.ThrowsAnyAsync<ConditionFailedException>(() => tables.Posts.SaveAsync(new("Blög", 1), cancellationToken: Token));
        Assert.Equal(post, (Post)fresh.StoredItem! with { Rest = post.Rest });
        await tables.Posts.SaveAsync(post with { Text = "edited" }, cancellationToken: Token);
        Assert.Equal("edited", Assert.Single(await tables.Posts.QueryByTime().ToListAsync(Token)).Text);
    }

    [Fact]
    public async Task An_update_that_makes_an_item_gives_it_what_its_key_is_made_of()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);

        var post = await tables.Posts.UpdateAsync(new("Blög", 5), u => { u.Likes.Add(1); u.SetByTimeKey(tables.Clock.Now, "Blög"); }, upsert: true, cancellationToken: Token);

        Assert.Equal(("Blög", 5, 1, tables.Clock.Now), (post.Blog, post.Number, post.Likes, post.CreatedAt));
        Assert.Equal("Post", (await RawAsync(tables, "KeptPosts", PostKey(post)))["_type"].S);
        Assert.Equal([5], (await tables.Posts.QueryByTime(tables.Clock.Now).ToListAsync(Token)).Select(each => each.Number));
        var again = await tables.Posts.UpdateAsync(new("BLÖG", 5), u => u.Likes.Add(1), cancellationToken: Token);
        Assert.Equal(("Blög", 2), (again.Blog, again.Likes));
    }

    [Fact]
    public async Task An_update_that_would_make_half_an_item_is_refused()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);

        await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Posts.UpdateAsync(new("b", 1), u => u.Likes.Add(1), upsert: true, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidRequestException>(
            () => tables.Posts.UpdateAsync(new("b", 1), u => u.SetByTimeKey(tables.Clock.Now, "other"), upsert: true, cancellationToken: Token));
        Assert.False(await tables.Posts.ExistsAsync(new("b", 1), ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task An_item_that_an_update_makes_has_its_shape_and_the_keys_of_indexes_that_nothing_else_sets()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var parcels = new ParcelRepository(tables.Client);

        await parcels.UpdateAsync("p", u => u.SentAt.Set(tables.Clock.Now), upsert: true, cancellationToken: Token);

        Assert.Equal(["p"], (await parcels.QueryAll(KeyRange.From(tables.Clock.Now)).ToListAsync(Token)).Select(parcel => parcel.Id));
    }

    [Fact]
    public async Task A_condition_is_checked_with_the_version()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var page = await tables.Pages.CreateAsync(new() { Title = "a" }, cancellationToken: Token);

        Assert.Equal("b", (await tables.Pages.SaveAsync(page with { Title = "b" }, when: p => p.Title == "a" && p.Version == 1, cancellationToken: Token)).Title);
    }

    [Fact]
    public async Task An_item_of_a_hierarchy_is_stamped_and_saved_as_what_it_is()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var tasks = new TaskItemRepository(tables.Client);

        var errand = await tasks.SaveAsync(new Errand("baker") { Walks = 2 }, cancellationToken: Token);
        await tasks.UpdateAsync(errand.Id, u => u.Walks.Add(1), cancellationToken: Token);
        await Assert.ThrowsAsync<OptimisticLockException>(() => tasks.SaveAsync(errand, cancellationToken: Token));
        var chore = await tasks.SaveAsync(new Chore("attic") { Id = errand.Id, Version = 2 }, cancellationToken: Token);

        Assert.Equal((1, 2), (errand.Version, ((Errand)errand).Walks));
        Assert.Equal(new Chore("attic") { Id = errand.Id, Version = 3, UpdatedAt = tables.Clock.Now }, chore);
        Assert.Equal(["Id", "Room", "UpdatedAt", "Version", "kind"], (await RawAsync(tables, "KeptTasks", new() { ["Id"] = new(errand.Id.ToString()) })).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_item_of_nothing_but_its_key_is_saved()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var flags = new FlagRepository(tables.Client);

        Assert.Equal(new Flag("f"), await flags.SaveAsync(new("f"), cancellationToken: Token));
        Assert.Equal(new Flag("f"), await flags.SaveAsync(new("f"), cancellationToken: Token));
        Assert.True(await flags.ExistsAsync("f", ReadOptions.Consistent, Token));
    }

    private static Dictionary<string, AttributeValue> PageKey(Page page) => new() { ["Id"] = new(page.Id.ToString()) };

    private static Dictionary<string, AttributeValue> PostKey(Post post) => AttributeMap.WriteKey<Post, PostKey>(DynamoGen.IntegrationTests.Kept.PostKey.Of(post));

    private static async Task<Dictionary<string, AttributeValue>> RawAsync(KeptTables tables, string table, Dictionary<string, AttributeValue> key) =>
        (await tables.Client.ServiceClient.GetItemAsync(new GetItemRequest(tables.Prefix + table, key, consistentRead: true), Token)).Item;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
