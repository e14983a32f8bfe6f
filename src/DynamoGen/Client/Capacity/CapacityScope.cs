namespace DynamoGen;

/// <summary>
/// Sums what the calls of a block of code consume, of every client, those included that are made in methods and tasks which the block starts. Asking the service to tell is free.
/// </summary>
/// <example><code>
/// using (var scope = CapacityScope.Begin())
/// {
///     await orders.PutAsync(order);
///     Console.WriteLine(scope.Written);
/// }
/// </code></example>
/// <remarks>Scopes nest: what an inner one counts the outer one counts too. Requests that fail are not counted, for the service does not tell what they cost. Thread-safe.</remarks>
public sealed class CapacityScope : IDisposable
{
    private static readonly AsyncLocal<CapacityScope?> Open = new();

    private readonly Lock gate = new();
    private readonly Dictionary<string, ConsumedUnits> tables = [];
    private readonly CapacityScope? outer;
    private volatile bool isOver;

    private CapacityScope(CapacityScope? outer) => this.outer = outer;

    /// <summary>The innermost scope that is open here.</summary>
    internal static CapacityScope? Current
    {
        get
        {
            var scope = Open.Value;
            while (scope is { isOver: true })
                scope = scope.outer;
            return scope;
        }
    }

    /// <summary>Read units so far, of all tables and their indexes.</summary>
    public double Read => Tables.Sum(units => units.Read);

    /// <summary>Write units so far, of all tables and their indexes.</summary>
    public double Written => Tables.Sum(units => units.Write);

    /// <summary>The sums so far, table by table.</summary>
    public IReadOnlyCollection<ConsumedUnits> Tables
    {
        get
        {
            lock (gate)
                return [.. tables.Values];
        }
    }

    /// <summary>Begins to count.</summary>
    /// <returns>The scope; disposing it ends the counting, and its sums stay.</returns>
    public static CapacityScope Begin() => Open.Value = new(Current);

    /// <summary>Ends the counting.</summary>
    public void Dispose()
    {
        isOver = true;
        if (Open.Value == this)
            Open.Value = outer;
    }

    /// <summary>Counts what a request consumed of one table, here and in the scopes around.</summary>
    internal void Add(ConsumedUnits units)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
            scope.AddOwn(units);
    }

    private void AddOwn(ConsumedUnits units)
    {
        if (isOver)
            return;
        lock (gate)
        {
            if (tables.TryGetValue(units.Table, out var sum))
            {
                var indexes = new Dictionary<string, double>(sum.Indexes);
                foreach (var (index, consumed) in units.Indexes)
                    indexes[index] = indexes.GetValueOrDefault(index) + consumed;
                units = new(units.Table, sum.Read + units.Read, sum.Write + units.Write) { Indexes = indexes };
            }
            tables[units.Table] = units;
        }
    }
}
