using System.Globalization;

namespace DynamoGen.Benchmarks.Bulk;

/// <summary>What is imported and exported: about 250 bytes, or few.</summary>
[DynamoTable("Visits", AllowScan = true)]
public sealed partial record Visit
{
    [PartitionKey] public required string Id { get; init; }
    public required string UserId { get; init; }
    public required string Url { get; init; }
    public string? Title { get; init; }
    public int Count { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public DateTimeOffset At { get; init; }

    /// <summary>One of very many: about 70 bytes.</summary>
    public static Visit SmallOf(int number) => new() { Id = number.ToString(CultureInfo.InvariantCulture), UserId = "u", Url = "/", At = DateTimeOffset.UnixEpoch };

    /// <summary>One of many.</summary>
    public static Visit Of(int number) => new()
    {
        Id = $"visit-{number:D9}",
        UserId = $"user-{number % 1000}",
        Url = $"https://example.com/some/path/{number}?query=something",
        Title = $"The title of page number {number}, as long as titles are",
        Count = number % 100,
        Tags = ["reading", "later", $"tag{number % 50}"],
        At = DateTimeOffset.UnixEpoch.AddSeconds(number),
    };
}
