using DynamoGen.Faults;
using DynamoGen.IntegrationTests.Faults.Schedules;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>Answers that do not say what became of a write, followed by others that might be taken to say it.</summary>
public class UnclearAnswerTests(DynamoDbFixture database)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_error_whose_text_is_damaged_is_not_believed()
    {
        await using var faulty = await FaultyClient.StartAsync(database, _ => { }, Token);
        faulty.Proxy.Schedule = FaultSchedule.Script(Fault.Damaged(Damage.WrongBody));

        var error = await Assert.ThrowsAsync<ConditionFailedException>(
            () => faulty.To.Documents.UpdateAsync(new DocumentKey("o", 1), u => u.Text.Set("new"), d => d.Text == "other", ifVersion: 1, cancellationToken: Token));

        Assert.Equal(2, error.Attempts);
    }

    [Fact]
    public async Task A_transaction_whose_answer_was_lost_is_not_told_as_cancelled_by_a_conflict()
    {
        await using var faulty = await FaultyClient.StartAsync(database, options => options.MaxRetries = 1, Token);
        faulty.Proxy.Schedule = FaultSchedule.Script(Fault.Reset(applied: true), Fault.TransactionCanceled("TransactionConflict", actions: 1));

        var error = await Assert.ThrowsAsync<UnknownOutcomeException>(() => faulty.To.Client.TransactAsync(t => t.Update(new EntryKey("o", 1), u => u.Count.Add(1)), cancellationToken: Token));

        Assert.True(error.MayBeApplied);
        Assert.Equal(1, (await faulty.To.Entries.GetAsync(new EntryKey("o", 1), cancellationToken: Token))!.Count);
    }

    [Fact]
    public async Task A_transaction_whose_answer_was_lost_is_told_as_cancelled_by_its_condition()
    {
        await using var faulty = await FaultyClient.StartAsync(database, _ => { }, Token);
        faulty.Proxy.Schedule = FaultSchedule.Script(Fault.Reset(applied: false));

        var error = await Assert.ThrowsAsync<TransactionFailedException>(
            () => faulty.To.Client.TransactAsync(t => t.Update(new EntryKey("o", 1), u => u.Count.Add(1), e => e.Text == "other"), cancellationToken: Token));

        Assert.False(error.MayBeApplied);
        Assert.IsType<ConditionFailedException>(Assert.Single(error.Failures).Error);
    }
}
