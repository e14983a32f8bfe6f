using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class UnawaitedWriteRuleTests
{
    [Theory]
    [InlineData("void M(PutItemRequest request) => client.[|PutItemAsync|](request);")]
    [InlineData("void M(List<Thing> all) => all.ForEach(thing => context.[|SaveAsync|](thing));")]
    [InlineData("void M(Document document) { table.[|UpdateItemAsync|](document); }")]
    [InlineData("Task M(OrderKey key) { orders.[|DeleteAsync|](key); return Task.CompletedTask; }")]
    [InlineData("void M(IAmazonDynamoDB? other, PutItemRequest request) { other?.[|PutItemAsync|](request); }")]
    [InlineData("void M(PutItemRequest request) => client.[|PutItemAsync|](request).ConfigureAwait(false);")]
    [InlineData("void M(IAmazonDynamoDB? other, PutItemRequest request) { other?.[|PutItemAsync|](request).ConfigureAwait(false); }")]
    public Task A_write_that_nobody_awaits_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.UnawaitedWrite, member);

    [Theory]
    [InlineData("Task M(PutItemRequest request) => client.PutItemAsync(request);")]
    [InlineData("void M(PutItemRequest request) { _ = client.PutItemAsync(request); }")]
    [InlineData("void M(PutItemRequest request) => client.PutItemAsync(request).ContinueWith(task => Console.WriteLine(task.Exception));")]
    [InlineData("void M(List<Thing> all) => all.ForEach(async thing => await context.SaveAsync(thing));")]
    [InlineData("void M(PutItemRequest request) { client.PutItemAsync(request)?.Wait(); }")]
    [InlineData("void M(GetItemRequest request) => client.GetItemAsync(request);")]
    [InlineData("void M(PutItemRequest request) => client.PutItemAsync(request).ConfigureAwait(false).GetAwaiter().GetResult();")]
    public Task A_write_that_somebody_may_await_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.UnawaitedWrite, member);
}
