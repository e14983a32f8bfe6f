using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class CounterRuleTests
{
    [Theory]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key); await orders.[|PutAsync|](order! with { Visits = order.Visits + 1 }); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.Visits++; await context.[|SaveAsync|](thing); }")]
    [InlineData("async Task M(int more) { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.Visits -= more; await context.[|SaveAsync|](thing); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.State = \"seen\"; thing.Visits = thing.Visits + 1; await context.[|SaveAsync|](thing); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key); await orders.[|PutAsync|](order! with { Visits = 1 + order.Visits }); }")]
    public Task A_counter_that_is_read_and_stored_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Counter, member);

    [Theory]
    [InlineData("async Task M(NoteKey key) { var note = await notes.GetAsync(key); await notes.PutAsync(note! with { Visits = note.Visits + 1 }); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.State += \"!\"; await context.SaveAsync(thing); }")]
    [InlineData("async Task M() { var thing = await context.LoadAsync<Thing>(\"t1\"); thing.Visits = thing.Id.Length + 1; await context.SaveAsync(thing); }")]
    [InlineData("Task M(Thing thing) { thing.Visits++; return context.SaveAsync(thing); }")]
    [InlineData("async Task M(LineKey key) { var line = await lines.GetAsync(key); await lines.PutAsync(line! with { Number = line.Number + 1 }); }")]
    [InlineData("async Task M(OrderKey key) { var order = await orders.GetAsync(key); await orders.PutAsync(order! with { Visits = 10 - order.Visits }); }")]
    public Task What_does_not_count_is_not_reported_as_a_counter(string member) => Calls.VerifyMemberAsync(RuleIds.Counter, member);

    [Fact]
    public Task The_fix_lets_the_database_count() => Calls.VerifyFixAsync<CountInDatabaseCodeFix>(RuleIds.Counter,
        """
        async Task M(OrderKey key, int more, CancellationToken token)
        {
            if (await orders.GetAsync(key) is null)
                return;
            var order = await orders.GetAsync(key) ?? throw new InvalidOperationException();
            await orders.[|PutAsync|](order with { Visits = order.Visits + 1 }, cancellationToken: token);
            await orders.[|PutAsync|](order with { Visits = more + order.Visits });
            var stored = await orders.[|SaveAsync|](order with { Visits = order.Visits - more });
            Console.WriteLine(stored);
        }
        """,
        """
        async Task M(OrderKey key, int more, CancellationToken token)
        {
            if (await orders.GetAsync(key) is null)
                return;
            var order = await orders.GetAsync(key) ?? throw new InvalidOperationException();
            await orders.UpdateAsync(orders.KeyOf(order), update => update.Visits.Add(1), cancellationToken: token);
            await orders.UpdateAsync(orders.KeyOf(order), update => update.Visits.Add(more));
            var stored = await orders.UpdateAsync(orders.KeyOf(order), update => update.Visits.Subtract(more));
            Console.WriteLine(stored);
        }
        """);
}
