using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class BlockingRuleTests
{
    [Theory]
    [InlineData("object M(GetItemRequest request) => client.GetItemAsync(request).[|Result|].Item;")]
    [InlineData("void M(PutItemRequest request) => client.PutItemAsync(request).[|Wait|]();")]
    [InlineData("object M() => client.ListTablesAsync().GetAwaiter().[|GetResult|]();")]
    [InlineData("object M() => context.LoadAsync<Thing>(\"t1\").ConfigureAwait(false).GetAwaiter().[|GetResult|]();")]
    [InlineData("object M(ISearch search) => search.GetRemainingAsync().[|Result|];")]
    [InlineData("void M(Document document) => Task.WaitAll(table.[|PutItemAsync|](document), table.[|PutItemAsync|](document));")]
    [InlineData("object? M() => orders.GetAsync(new OrderKey(\"o1\")).[|Result|];")]
    [InlineData("object M() => lines.Query(\"o1\").ToListAsync().[|Result|];")]
    [InlineData("object M(GetItemRequest request) { var task = client.GetItemAsync(request); task.[|Wait|](); return task.Result.Item; }")]
    [InlineData("object M(GetItemRequest request) { Task<GetItemResponse> task; task = client.GetItemAsync(request); return task.[|Result|].Item; }")]
    [InlineData("object M(GetItemRequest request) { var task = client.GetItemAsync(request); return task.ConfigureAwait(false).GetAwaiter().[|GetResult|](); }")]
    [InlineData("void M(Document document) { var one = table.[|PutItemAsync|](document); var other = table.[|PutItemAsync|](document); Task.WaitAll(one, other); }")]
    public Task A_thread_that_waits_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Blocking, member);

    [Theory]
    [InlineData("async Task<object> M(GetItemRequest request) => (await client.GetItemAsync(request)).Item;")]
    [InlineData("Task M(PutItemRequest request) => client.PutItemAsync(request);")]
    [InlineData("object M(Task<GetItemResponse> task) => task.Result.Item;")]
    [InlineData("object M(System.Net.Http.HttpClient http) => http.GetStringAsync(\"a\").Result;")]
    [InlineData("static void Main(IAmazonDynamoDB client) => client.ListTablesAsync().Wait();")]
    [InlineData("Task M(GetItemRequest request) => Task.WhenAll(client.GetItemAsync(request), client.GetItemAsync(request));")]
    [InlineData("async Task<object> M(GetItemRequest request) { var task = client.GetItemAsync(request); await Task.WhenAll(task, Task.Delay(1)); return task.Result.Item; }")]
    [InlineData("async Task<object> M(GetItemRequest request) { var task = client.GetItemAsync(request); await task.ConfigureAwait(false); return task.Result.Item; }")]
    [InlineData("object? M(GetItemRequest request) { var task = client.GetItemAsync(request); return task.IsCompletedSuccessfully ? task.Result.Item : null; }")]
    [InlineData("object M(GetItemRequest request) { var task = client.GetItemAsync(request); Watch(task); return task.Result.Item; } void Watch(Task task) { }")]
    public Task What_does_not_wait_for_DynamoDB_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Blocking, member);

    [Fact]
    public Task The_fix_awaits_where_the_method_is_asynchronous() => Calls.VerifyFixAsync<AwaitCallCodeFix>(RuleIds.Blocking,
        """
        async Task<string> M(GetItemRequest request, PutItemRequest put)
        {
            await Task.Yield();
            client.PutItemAsync(put).[|Wait|]();   // First.
            var response = client.GetItemAsync(request).[|Result|];
            var found = context.LoadAsync<Thing>("t1").ConfigureAwait(false).GetAwaiter().[|GetResult|]();
            var task = client.PutItemAsync(put);
            task.[|Wait|]();
            Console.WriteLine(task.Result);
            return client
                .GetItemAsync(request)
                .[|Result|].Item["Id"].S + found + response;
        }

        object Synchronous(GetItemRequest request) => client.GetItemAsync(request).[|Result|];
        """,
        """
        async Task<string> M(GetItemRequest request, PutItemRequest put)
        {
            await Task.Yield();
            await client.PutItemAsync(put);   // First.
            var response = await client.GetItemAsync(request);
            var found = await context.LoadAsync<Thing>("t1").ConfigureAwait(false);
            var task = client.PutItemAsync(put);
            await task;
            Console.WriteLine(task.Result);
            return (await client
                .GetItemAsync(request)).Item["Id"].S + found + response;
        }

        object Synchronous(GetItemRequest request) => client.GetItemAsync(request).[|Result|];
        """);
}
