using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>The faults that befall the requests of a schedule; one that stands here twice comes twice as often.</summary>
internal static class FaultKinds
{
    /// <summary>Each transaction has so many actions.</summary>
    private const int TransactionActions = 3;

    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);    // until the sender hangs up

    public static IReadOnlyList<Fault> All { get; } =
    [
        Fault.CapacityExceeded(), Fault.CapacityExceeded(Little), Fault.Throttled(), Fault.RequestLimitExceeded(),
        Fault.ServerError(500, applied: false), Fault.ServerError(500, applied: true), Fault.ServerError(503, applied: false), Fault.ServerError(503, applied: true),
        Fault.TransactionConflict, Fault.TransactionInProgress,
        Fault.TransactionCanceled("TransactionConflict", TransactionActions), Fault.TransactionCanceled("ThrottlingError", TransactionActions),
        Fault.Delayed(Little), Fault.AnswerDelayed(Little), Fault.Delayed(TooLong), Fault.AnswerDelayed(TooLong),
        Fault.Reset(applied: false), Fault.Reset(applied: true), Fault.Reset(applied: true),
        Fault.Damaged(Damage.Truncated), Fault.Damaged(Damage.WrongBody), Fault.Damaged(Damage.WrongChecksum),
        Fault.PartialBatch, Fault.PartialBatch, Fault.PartialBatch, Fault.PartialBatch, Fault.PartialBatch, Fault.PartialBatch, Fault.PartialBatch, Fault.PartialBatch,
        Fault.SlowBody(Little), Fault.SlowBody(Little, pieces: 3), Fault.SlowBody(TooLong),
        Fault.TooLarge, Fault.ExpiredCredentials,
    ];
}
