namespace DynamoGen.IntegrationTests.Language;

/// <summary>Derived keys of indexes follow their members in updates.</summary>
public class IndexKeyUpdateTests(DynamoDbFixture database)
{
    [Fact]
    public async Task The_keys_of_an_index_move_with_their_members()
    {
        using var client = await OpenAsync();
        var tickets = new TicketRepository(client);
        await tickets.CreateAsync(new() { Id = "t1", Board = "a", Column = "todo" }, cancellationToken: Token);

        var moved = await tickets.UpdateAsync("t1", u => { u.SetByBoardKey("b", "done", "t1"); u.Title.Set("x"); }, cancellationToken: Token);

        Assert.Equal(("b", "done", "x"), (moved.Board, moved.Column, moved.Title));
        Assert.Empty(await tickets.QueryByBoard("a").ToListAsync(Token));
        Assert.Equal(moved, Assert.Single(await tickets.QueryByBoard("b", "done").ToListAsync(Token)));
    }

    [Fact]
    public async Task Without_a_member_the_item_leaves_the_index()
    {
        using var client = await OpenAsync();
        var tickets = new TicketRepository(client);
        await tickets.CreateAsync(new() { Id = "t1", Board = "a", Column = "todo" }, cancellationToken: Token);

        var moved = await tickets.UpdateAsync("t1", u => u.SetByBoardKey(null, "todo", "t1"), cancellationToken: Token);

        Assert.Null(moved.Board);
        Assert.Empty(await tickets.QueryByBoard("a").ToListAsync(Token));
    }

    [Fact]
    public async Task A_key_member_that_is_not_the_items_own_changes_nothing()
    {
        using var client = await OpenAsync();
        var tickets = new TicketRepository(client);
        await tickets.CreateAsync(new() { Id = "t1", Board = "a", Column = "todo" }, cancellationToken: Token);

        await Assert.ThrowsAsync<ConditionFailedException>(() => tickets.UpdateAsync("t1", u => u.SetByBoardKey("b", "todo", "t2"), cancellationToken: Token));

        Assert.Single(await tickets.QueryByBoard("a").ToListAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<DynamoGenClient> OpenAsync()
    {
        var options = new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint);
        var client = new DynamoGenClient(options);
        var provisioner = new TableProvisioner(client.ServiceClient, options);
        await provisioner.ApplyAsync(await provisioner.PlanAsync([DynamoGenIntegrationTestsModel.TicketsTable], Token), cancellationToken: Token);
        return client;
    }
}
