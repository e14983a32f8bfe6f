using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class RetriedTransactionRuleTests
{
    [Theory]
    [InlineData("Task M(TransactWriteItem write) => retry.ExecuteAsync(() => client.[|TransactWriteItemsAsync|](new TransactWriteItemsRequest { TransactItems = [write] }));")]
    [InlineData("Task M(TransactWriteItem write) { var request = new TransactWriteItemsRequest { TransactItems = [write] }; return retry.ExecuteAsync(async () => await client.[|TransactWriteItemsAsync|](request)); }")]
    [InlineData("async Task M(TransactWriteItem write) { for (var i = 0; i < 3; i++) try { await client.[|TransactWriteItemsAsync|](new() { TransactItems = [write] }); return; } catch (InternalServerErrorException) { await Task.Delay(i); } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.[|TransactWriteItemsAsync|](new() { TransactItems = [write] }); return; } catch (Exception e) when (e is TransactionCanceledException or TimeoutException) { } }")]
    [InlineData("async Task M(TransactWriteItem write) { var done = false; while (!done) { try { await client.[|TransactWriteItemsAsync|](new() { TransactItems = [write] }); done = true; } catch (System.Net.Http.HttpRequestException) { } } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.[|TransactWriteItemsAsync|](new() { TransactItems = [write] }); return; } catch (AmazonDynamoDBException e) when (e is not TransactionCanceledException) { } }")]
    public Task A_transaction_that_is_retried_without_its_token_is_reported(string member) => Retries.VerifyAsync(RuleIds.RetriedTransaction, member);

    [Theory]
    [InlineData("Task M(string token) => retry.ExecuteAsync(() => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { ClientRequestToken = token }));")]
    [InlineData("Task M(TransactWriteItemsRequest request) => retry.ExecuteAsync(() => client.TransactWriteItemsAsync(request));")]
    [InlineData("Task M(TransactWriteItem write) => timeout.ExecuteAsync(() => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [write] }));")]
    [InlineData("Task M(TransactWriteItem write) => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [write] });")]
    [InlineData("async Task M(TransactWriteItem[] writes) { for (var i = 0; i < 3; i++) try { await client.TransactWriteItemsAsync(new() { TransactItems = [writes[i]] }); } catch (TransactionInProgressException) { } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.TransactWriteItemsAsync(new() { TransactItems = [write] }); return; } catch (TransactionInProgressException) { throw; } }")]
    [InlineData("async Task M(Queue<TransactWriteItem> writes) { var more = true; while (more) { try { await client.TransactWriteItemsAsync(new() { TransactItems = [writes.Dequeue()] }); more = writes.Count > 0; } catch (TransactionInProgressException) { } } }")]
    [InlineData("async Task M(Queue<TransactWriteItem> writes) { var more = true; while (more) { try { if (writes.Count == 0) { more = false; continue; } await client.TransactWriteItemsAsync(new() { TransactItems = [writes.Dequeue()] }); } catch (TransactionInProgressException) { } } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.TransactWriteItemsAsync(new() { TransactItems = [write] }); return; } catch (TransactionCanceledException) { } catch (ProvisionedThroughputExceededException) { } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.TransactWriteItemsAsync(new() { TransactItems = [write] }); return; } catch (AmazonDynamoDBException e) when (e is TransactionConflictException) { } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.TransactWriteItemsAsync(new() { TransactItems = [write] }); return; } catch (AmazonDynamoDBException e) when (e.ErrorCode == \"ThrottlingException\") { } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.TransactWriteItemsAsync(new() { TransactItems = [write] }); return; } catch (Exception e) when (e is TransactionCanceledException { CancellationReasons.Count: 1 }) { } }")]
    public Task A_transaction_with_its_token_or_sent_once_is_not_reported(string member) => Retries.VerifyAsync(RuleIds.RetriedTransaction, member);

    [Fact]
    public Task The_fix_sets_the_token_outside_of_what_is_retried() => Calls.VerifyFixAsync<TransactionTokenCodeFix>(RuleIds.RetriedTransaction,
        """
        async Task M(TransactWriteItem write)
        {
            var request = new TransactWriteItemsRequest { TransactItems = [write] };
            while (true)
            {
                try
                {
                    await client.[|TransactWriteItemsAsync|](request);
                    return;
                }
                catch (TransactionInProgressException)
                {
                    await Task.Delay(10);
                }
            }
        }
        """,
        """
        async Task M(TransactWriteItem write)
        {
            var request = new TransactWriteItemsRequest { TransactItems = [write], ClientRequestToken = Guid.NewGuid().ToString() };
            while (true)
            {
                try
                {
                    await client.TransactWriteItemsAsync(request);
                    return;
                }
                catch (TransactionInProgressException)
                {
                    await Task.Delay(10);
                }
            }
        }
        """);
}
