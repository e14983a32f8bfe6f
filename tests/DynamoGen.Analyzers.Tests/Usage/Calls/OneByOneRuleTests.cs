using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class OneByOneRuleTests
{
    private const string Key = "new Dictionary<string, AttributeValue> { [\"Id\"] = new(id) }";

    [Theory]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) Console.WriteLine(await client.[|GetItemAsync|](new GetItemRequest { Key = " + Key + " })); }")]
    [InlineData("async Task M(string[] ids) { for (var i = 0; i < ids.Length; i++) { var id = ids[i]; var key = " + Key + "; await client.[|DeleteItemAsync|](\"Orders\", key); } }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) { var item = new Dictionary<string, AttributeValue>(); item[\"Id\"] = new AttributeValue(id); await client.[|PutItemAsync|](new PutItemRequest(\"Orders\", item)); } }")]
    [InlineData("Task M(string[] ids) => Task.WhenAll(ids.Select(id => client.[|GetItemAsync|](\"Orders\", " + Key + ")));")]
    [InlineData("async Task M(Thing[] things) { var tasks = things.Select(async thing => await context.[|SaveAsync|](thing)).ToList(); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) Console.WriteLine(await context.[|LoadAsync<Kept>|](id)); }")]
    [InlineData("Task M(Order[] all) => Task.WhenAll(all.Select(order => orders.[|PutAsync|](order)));")]
    [InlineData("async Task M(Document[] documents) { foreach (var document in documents) await table.[|PutItemAsync|](document); }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) await orders.[|DeleteAsync|](new OrderKey(id)); }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) Console.WriteLine(await orders.[|GetAsync|](new OrderKey(id))); }")]
    public Task Items_that_are_handled_one_by_one_are_reported(string member) => Calls.VerifyMemberAsync(RuleIds.OneByOne, member);

    [Theory]
    [InlineData("async Task M(string id) { for (var attempt = 0; attempt < 3; attempt++) Console.WriteLine(await client.GetItemAsync(\"Orders\", " + Key + ")); }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) await client.PutItemAsync(new PutItemRequest(\"Orders\", " + Key + ") { ConditionExpression = \"attribute_not_exists(Id)\" }); }")]
    [InlineData("async Task M(PutItemRequest[] requests) { foreach (var request in requests) await client.PutItemAsync(request); }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) await client.UpdateItemAsync(new UpdateItemRequest { Key = " + Key + " }); }")]
    [InlineData("async Task<object?> M(string[] ids) { foreach (var id in ids) if (await context.LoadAsync<Thing>(id) is { } thing) return thing; return null; }")]
    [InlineData("async Task M(string? id) { while (id is not null) { var order = await orders.GetAsync(new OrderKey(id)); id = order?.State; } }")]
    [InlineData("async Task M(string[] ids) { foreach (var id in ids) { var thing = await context.LoadAsync<Thing>(id); if (thing != null) break; } }")]
    [InlineData("async Task M(Kept[] all) { foreach (var kept in all) await context.SaveAsync(kept); }")]
    [InlineData("async Task M<T>(T[] all) { foreach (var each in all) await context.SaveAsync(each); }")]
    [InlineData("async Task M(Thing[] all) { foreach (var thing in all) try { await context.SaveAsync(thing); } catch (AmazonDynamoDBException) { } }")]
    [InlineData("async Task M(Document[] all) { foreach (var each in all) await table.PutItemAsync(each, new PutItemOperationConfig()); }")]
    [InlineData("async Task M(Note[] all) { foreach (var note in all) await notes.PutAsync(note); }")]
    [InlineData("async Task M(Order[] all) { foreach (var order in all) await orders.PutAsync(order, o => !o.Id.Exists()); }")]
    [InlineData("async Task<Order[]> M(Order[] all) => await Task.WhenAll(all.Select(order => orders.PutAsync(order)));")]
    [InlineData("async Task M(string[] names) { foreach (var name in names) await Task.WhenAll(Task.Delay(1), Task.FromResult(name)); }")]
    public Task What_a_batch_could_not_do_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.OneByOne, member);

    [Fact]
    public Task The_fix_makes_one_call_for_all() => Calls.VerifyFixAsync<HandleManyCodeFix>(RuleIds.OneByOne,
        """
        async Task M(List<Order> all, string[] ids, CancellationToken token)
        {
            // Each of them.
            foreach (var order in all)
            {
                await orders.[|PutAsync|](order, cancellationToken: token);
            }

            foreach (var id in ids)
                await orders.[|DeleteAsync|](new OrderKey(id)).ConfigureAwait(false);
            await Task.WhenAll(all.Select(order => orders.[|PutAsync|](order with { Visits = 0 })));
        }

        async Task Unfixed(List<Order> all)
        {
            foreach (var order in all)
            {
                Console.WriteLine(order);
                await orders.[|PutAsync|](order);
            }
        }
        """,
        """
        async Task M(List<Order> all, string[] ids, CancellationToken token)
        {
            // Each of them.
            await orders.PutManyAsync(all, cancellationToken: token);

            await orders.DeleteManyAsync(ids.Select(id => new OrderKey(id))).ConfigureAwait(false);
            await orders.PutManyAsync(all.Select(order => order with { Visits = 0 }));
        }

        async Task Unfixed(List<Order> all)
        {
            foreach (var order in all)
            {
                Console.WriteLine(order);
                await orders.[|PutAsync|](order);
            }
        }
        """);
}
