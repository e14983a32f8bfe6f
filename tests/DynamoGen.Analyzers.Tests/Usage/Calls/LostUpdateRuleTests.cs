using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class LostUpdateRuleTests
{
    [Theory]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key); await orders.[|PutAsync|](order! with { State = \"paid\" }); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); var changed = order with { State = \"paid\" }; await orders.[|SaveAsync|](changed); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.State = \"paid\"; await context.[|SaveAsync|](thing); }")]
    [InlineData("async Task M() { var document = await table.GetItemAsync(\"t1\"); document[\"State\"] = \"paid\"; await table.[|PutItemAsync|](document); }")]
    [InlineData("async Task M(GetItemRequest request) { var response = await client.GetItemAsync(request); var item = response.Item; item[\"State\"] = new(\"paid\"); await client.[|PutItemAsync|](\"Orders\", item); }")]
    [InlineData("async Task M(OrderKey key) { if (await orders.GetAsync(key) is { } order) await orders.[|PutAsync|](order with { State = \"paid\" }); }")]
    [InlineData("async Task M() { var tagged = await context.LoadAsync<Tagged>(\"t1\"); tagged.Tags.Add(\"new\"); await context.[|SaveAsync|](tagged); }")]
    [InlineData("async Task M() { var tagged = await context.LoadAsync<Tagged>(\"t1\"); tagged.Notes[\"new\"] = \"note\"; await context.[|SaveAsync|](tagged); }")]
    [InlineData("async Task M(GetItemRequest request) { var response = await client.GetItemAsync(request); var item = response.Item; item[\"Tags\"].SS.Remove(\"old\"); await client.[|PutItemAsync|](\"Orders\", item); }")]
    public Task An_item_that_is_read_changed_and_stored_whole_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.LostUpdate, member);

    [Theory]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key); await orders.PutAsync(order! with { State = \"paid\" }, when: o => o.State == \"open\"); }")]
    [InlineData("async Task M(NoteKey key) { var note = await notes.GetAsync(key); await notes.PutAsync(note! with { Visits = 1 }); }")]
    [InlineData("async Task M() { var kept = await context.LoadAsync<Kept>(\"t1\"); kept.Visits = 1; await context.SaveAsync(kept); }")]
    [InlineData("async Task M() { var thing = new Thing(); thing.State = \"paid\"; await context.SaveAsync(thing); }")]
    [InlineData("async Task M(Thing thing) { thing.State = \"paid\"; await context.SaveAsync(thing); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); await context.SaveAsync(thing); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing = new Thing(); thing.State = \"paid\"; await context.SaveAsync(thing); }")]
    [InlineData("async Task M() { var document = await table.GetItemAsync(\"t1\"); document[\"State\"] = \"paid\"; await table.UpdateItemAsync(document); }")]
    [InlineData("async Task M(ITable archive) { var document = await table.GetItemAsync(\"t1\"); document[\"State\"] = \"paid\"; await archive.PutItemAsync(document); }")]
    [InlineData("async Task M(Dictionary<string, AttributeValue> key) { var response = await client.GetItemAsync(\"Orders\", key); var item = response.Item; item[\"State\"] = new(\"paid\"); await client.PutItemAsync(\"Archive\", item); }")]
    [InlineData("async Task M(GetItemRequest request) { var response = await client.GetItemAsync(request); var item = response.Item; item[\"State\"] = new(\"paid\"); await client.PutItemAsync(new PutItemRequest(\"Orders\", item) { ConditionExpression = \"State = :open\" }); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key); await orders.PutAsync(order! with { Id = \"copy\", State = \"new\" }); }")]
    [InlineData("async Task M() { var named = await context.LoadAsync<Named>(\"t1\"); named.Name = \"copy\"; named.State = \"new\"; await context.SaveAsync(named); }")]
    [InlineData("async Task M(OrderKey key) { if (await orders.GetAsync(key) is { } order) { order = new Order(\"o1\"); await orders.PutAsync(order with { State = \"new\" }); } }")]
    [InlineData("async Task M() { var tagged = await context.LoadAsync<Tagged>(\"t1\"); Console.WriteLine(tagged.Tags.Contains(\"new\")); await context.SaveAsync(tagged); }")]
    [InlineData("async Task M() { var tagged = await context.LoadAsync<Tagged>(\"t1\"); Console.WriteLine(tagged.Id.Remove(1).Insert(0, \"a\")); await context.SaveAsync(tagged); }")]
    [InlineData("async Task M() { var tagged = await context.LoadAsync<Tagged>(\"t1\"); Console.WriteLine(tagged.Kept.Add(\"new\")); await context.SaveAsync(tagged); }")]
    public Task A_checked_write_or_one_of_another_item_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.LostUpdate, member);

    [Fact]
    public Task The_fix_updates_what_changes_when_it_is_unchanged() => Calls.VerifyFixAsync<UpdateWhenUnchangedCodeFix>(RuleIds.LostUpdate,
        """
        async Task M(OrderKey key, string? state, CancellationToken token)
        {
            var order = await orders.GetAsync(key) ?? throw new InvalidOperationException();
            await orders.[|PutAsync|](order with { State = "paid" }, cancellationToken: token);
            var stored = 1 > 0
                ? await orders.[|SaveAsync|](order with { State = state ?? order.State, Visits = 1 }) : order;
            Console.WriteLine(stored);
        }
        """,
        """
        async Task M(OrderKey key, string? state, CancellationToken token)
        {
            var order = await orders.GetAsync(key) ?? throw new InvalidOperationException();
            await orders.UpdateItemAsync(order, update => update.State.Set("paid"), when: stored2 => stored2.State == order.State, cancellationToken: token);
            var stored = 1 > 0
                ? await orders.UpdateItemAsync(order, update => { update.State.Set(state ?? order.State); update.Visits.Set(1); }, when: stored2 => stored2.State == order.State & stored2.Visits == order.Visits) : order;
            Console.WriteLine(stored);
        }
        """);

    [Theory]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); var paid = order with { State = \"paid\" }; await orders.[|PutAsync|](paid); }")]
    [InlineData("async Task M(OrderKey key, Task<string> state) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); await orders.[|PutAsync|](order with { State = await state }); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); await orders.[|PutAsync|](order with { State = \"paid\" /* at last */ }); }")]
    [InlineData("async Task M(NestKey key) { var nest = await nests.GetAsync(key) ?? throw new InvalidOperationException(); await nests.[|PutAsync|](nest with { Eggs = [] }); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.State = \"paid\"; await context.[|SaveAsync|](thing); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key) ?? new Order(\"o1\") { Visits = 5 }; await orders.[|PutAsync|](order with { State = \"new\" }); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); order = order with { Visits = 3 }; await orders.PutAsync(order with { State = \"new\" }); }")]
    [InlineData("async Task M(NestKey key) { var nest = await nests.GetAsync(key) ?? throw new InvalidOperationException(); nest.Eggs.Add(\"egg\"); await nests.[|PutAsync|](nest with { Name = \"full\" }); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); await orders.[|PutAsync|](order with { State = default }); }")]
    [InlineData("async Task M(OrderKey key, object text) { var order = await orders.GetAsync(key) ?? throw new InvalidOperationException(); await orders.[|PutAsync|](order with { State = text is string { } said ? said : null }); }")]
    public Task The_fix_leaves_alone_what_it_cannot_compare_or_would_lose(string member) => Calls.VerifyFixAsync<UpdateWhenUnchangedCodeFix>(RuleIds.LostUpdate, member, member);
}
