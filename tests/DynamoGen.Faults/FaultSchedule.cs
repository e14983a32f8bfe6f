namespace DynamoGen.Faults;

/// <summary>Says what befalls each request, in the order in which they come.</summary>
/// <param name="next">The fault of a request for an operation; asked for one request after the other.</param>
public sealed class FaultSchedule(Func<string, Fault> next)
{
    private readonly Lock gate = new();

    /// <summary>No faults.</summary>
    public static FaultSchedule None { get; } = new(_ => Fault.None);

    /// <summary>The same fault for every request that it can befall.</summary>
    public static FaultSchedule Always(Fault fault) => new(operation => fault.Fits(operation) ? fault : Fault.None);

    /// <summary>One fault after the other, a request each, then none.</summary>
    public static FaultSchedule Script(params IReadOnlyList<Fault> faults)
    {
        var count = 0;
        return new(_ => count < faults.Count ? faults[count++] : Fault.None);
    }

    /// <summary>Faults by chance.</summary>
    /// <param name="random">Seeded by the caller, so that the same requests meet the same faults.</param>
    /// <param name="chance">How likely a request meets one, from 0 to 1.</param>
    /// <param name="faults">The faults to choose from; one that is named twice comes twice as often.</param>
    public static FaultSchedule Random(Random random, double chance, IReadOnlyList<Fault> faults) => new(operation =>
    {
        if (random.NextDouble() >= chance)
            return Fault.None;
        var fitting = faults.Where(fault => fault.Fits(operation)).ToList();
        return fitting.Count == 0 ? Fault.None : fitting[random.Next(fitting.Count)];
    });

    /// <summary>What befalls the next request.</summary>
    /// <param name="operation">The service's operation, such as <c>PutItem</c>.</param>
    public Fault Next(string operation)
    {
        lock (gate)
            return next(operation);
    }
}
