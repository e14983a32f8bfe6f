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
    public Task A_checked_write_or_one_of_another_item_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.LostUpdate, member);
}
