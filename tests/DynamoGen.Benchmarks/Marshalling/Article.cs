using Amazon.DynamoDBv2.DataModel;

namespace DynamoGen.Benchmarks.Marshalling;

/// <summary>An item of fourteen attributes: what a bookmark, an order or a profile looks like.</summary>
[DynamoTable("Articles")]
[DynamoDBTable("Articles")]
public sealed partial record Article
{
    [PartitionKey, DynamoDBHashKey] public string Id { get; set; } = "";
    public string UserId { get; set; } = "";
    public string Url { get; set; } = "";
    public string? Title { get; set; }
    public string? Description { get; set; }
    public HashSet<string> Tags { get; set; } = [];
    public List<string> Authors { get; set; } = [];
    public int Visits { get; set; }
    public long Version { get; set; }
    public double Rating { get; set; }
    public bool IsFavorite { get; set; }
    public Guid Reference { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }

    public static Article Sample { get; } = new()
    {
        Id = "b-01J9ZQ4W7K3T5X8Y2N6M",
        UserId = "user-4711",
        Url = "https://example.com/articles/2026/05/how-to-build-a-toolkit?ref=home",
        Title = "How to build a toolkit that people like",
        Description = "A longer text about building things, with \"quotes\" and a newline,\nas descriptions have them; it has about one hundred and fifty characters.",
        Tags = ["dotnet", "dynamodb", "c#"],
        Authors = ["Ada Lovelace", "Grace Hopper"],
        Visits = 12345,
        Version = 17,
        Rating = 4.75,
        IsFavorite = true,
        Reference = new("0f8fad5b-d9cb-469f-a165-70867728950e"),
        CreatedAt = new(2026, 5, 17, 8, 30, 15, 123, DateTimeKind.Utc),
        UpdatedAt = new(2026, 6, 1, 21, 5, 0, 7, DateTimeKind.Utc),
    };
}
