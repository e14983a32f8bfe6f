namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>What came of a schedule.</summary>
internal sealed class ScheduleResult(int seed)
{
    private readonly Dictionary<(string Kind, string Outcome), int> outcomes = [];

    public int Seed { get; } = seed;

    /// <summary>What is wrong, with all calls and requests before; null when nothing is.</summary>
    public string? Wrong { get; set; }

    /// <summary>All calls, requests and outcomes.</summary>
    public string Log { get; set; } = "";

    /// <summary>How many requests were sent.</summary>
    public int Requests { get; private set; }

    /// <summary>How often a kind of call ended in which way.</summary>
    public IReadOnlyDictionary<(string Kind, string Outcome), int> Outcomes => outcomes;

    public void Count(string kind, string outcome, int requests)
    {
        outcomes[(kind, outcome)] = outcomes.GetValueOrDefault((kind, outcome)) + 1;
        Requests += requests;
    }
}
