using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class LeftoversRuleTests
{
    [Theory]
    [InlineData("async Task M(BatchWriteItemRequest request) => await client.[|BatchWriteItemAsync|](request);")]
    [InlineData("async Task M(BatchWriteItemRequest request) { await client.[|BatchWriteItemAsync|](request).ConfigureAwait(false); }")]
    [InlineData("void M(BatchWriteItemRequest request) { client.[|BatchWriteItemAsync|](request).Wait(); }")]
    [InlineData("async Task M(BatchWriteItemRequest request) { _ = await client.[|BatchWriteItemAsync|](request); }")]
    [InlineData("async Task<int> M(BatchWriteItemRequest request) { var response = await client.[|BatchWriteItemAsync|](request); return (int)response.HttpStatusCode; }")]
    [InlineData("async Task<object?> M(BatchGetItemRequest request) { var response = await client.[|BatchGetItemAsync|](request); return response?.Responses[\"Orders\"]; }")]
    [InlineData("async Task<object> M(BatchGetItemRequest request) => (await client.[|BatchGetItemAsync|](request)).Responses;")]
    [InlineData("object M(BatchGetItemRequest request) => client.[|BatchGetItemAsync|](request).Result.Responses;")]
    [InlineData("async Task M(BatchExecuteStatementRequest request) { await client.[|BatchExecuteStatementAsync|](request); }")]
    public Task A_batch_whose_leftovers_nobody_looks_at_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Leftovers, member);

    [Theory]
    [InlineData("Task M(BatchWriteItemRequest request) => client.BatchWriteItemAsync(request);")]
    [InlineData("async Task<BatchWriteItemResponse> M(BatchWriteItemRequest request) => await client.BatchWriteItemAsync(request);")]
    [InlineData("async Task<bool> M(BatchWriteItemRequest request) => (await client.BatchWriteItemAsync(request)).UnprocessedItems.Count == 0;")]
    [InlineData("async Task<bool> M(BatchWriteItemRequest request) { var response = await client.BatchWriteItemAsync(request); return response is { UnprocessedItems.Count: 0 }; }")]
    [InlineData("async Task M(BatchGetItemRequest request) { var response = await client.BatchGetItemAsync(request); request.RequestItems = response?.UnprocessedKeys; }")]
    [InlineData("async Task<bool> M(BatchWriteItemRequest[] requests) { var all = await Task.WhenAll(requests.Select(each => client.BatchWriteItemAsync(each))); return all.Any(each => each.UnprocessedItems.Count > 0); }")]
    [InlineData("async Task M(BatchWriteItemRequest request) { if (await client.BatchWriteItemAsync(request) is { UnprocessedItems: { Count: > 0 } left }) Console.WriteLine(left); }")]
    [InlineData("async Task M(BatchGetItemRequest request) { var response = await client.BatchGetItemAsync(request); Console.WriteLine(response); }")]
    [InlineData("BatchGetItemResponse? last; async Task M(BatchGetItemRequest request) { last = await client.BatchGetItemAsync(request); }")]
    [InlineData("async Task<object> M(BatchExecuteStatementRequest request) => (await client.BatchExecuteStatementAsync(request)).Responses;")]
    [InlineData("async Task M(PutItemRequest request) { await client.PutItemAsync(request); }")]
    [InlineData("async Task M(IEnumerable<Order> all) { await orders.PutManyAsync(all); }")]
    public Task A_batch_whose_leftovers_may_be_looked_at_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Leftovers, member);

    [Fact]
    public Task A_description_for_a_fake_is_not_reported() => Calls.VerifyAsync(RuleIds.Leftovers,
        """
        using NSubstitute;

        class Tests(IAmazonDynamoDB client)
        {
            async Task Described()
            {
                System.Linq.Expressions.Expression<Action<IAmazonDynamoDB>> call = fake => fake.BatchWriteItemAsync(new BatchWriteItemRequest(), default);
                client.When(fake => fake.BatchWriteItemAsync(new BatchWriteItemRequest(), default));
                await client.Received().BatchWriteItemAsync(new BatchWriteItemRequest());
            }
        }

        namespace NSubstitute
        {
            static class Substitutes
            {
                public static T Received<T>(this T substitute) => substitute;
                public static void When<T>(this T substitute, Action<T> call) => call(substitute);
            }
        }
        """);

    [Fact]
    public Task The_fix_sends_what_is_left_over_again() => Calls.VerifyFixAsync<SendLeftoversCodeFix>(RuleIds.Leftovers,
        """
        async Task WriteAsync(BatchWriteItemRequest request, CancellationToken token)
        {
            // Both tables.
            await client.[|BatchWriteItemAsync|](request, token).ConfigureAwait(false);
            if (request.RequestItems.Count > 1)
                await client.[|BatchWriteItemAsync|](request);
        }

        async Task<System.Net.HttpStatusCode> StatusAsync(BatchWriteItemRequest request)
        {
            var answer = await client.[|BatchWriteItemAsync|](request);
            return answer.HttpStatusCode;
        }
        """,
        """
        async Task WriteAsync(BatchWriteItemRequest request, CancellationToken token)
        {
            // Both tables.
            for (var response = await client.BatchWriteItemAsync(request, token).ConfigureAwait(false); response.UnprocessedItems?.Count > 0;)
            {
                await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
                response = await client.BatchWriteItemAsync(new BatchWriteItemRequest(response.UnprocessedItems), token).ConfigureAwait(false);
            }
            if (request.RequestItems.Count > 1)
                for (var response = await client.BatchWriteItemAsync(request); response.UnprocessedItems?.Count > 0;)
                {
                    await Task.Delay(TimeSpan.FromSeconds(1));
                    response = await client.BatchWriteItemAsync(new BatchWriteItemRequest(response.UnprocessedItems));
                }
        }

        async Task<System.Net.HttpStatusCode> StatusAsync(BatchWriteItemRequest request)
        {
            var answer = await client.BatchWriteItemAsync(request);
            while (answer.UnprocessedItems?.Count > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
                answer = await client.BatchWriteItemAsync(new BatchWriteItemRequest(answer.UnprocessedItems));
            }
            return answer.HttpStatusCode;
        }
        """);
}
