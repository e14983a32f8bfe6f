using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Generators.Tests;

public sealed class OutputTests
{
    private const string Bookmark = """
        using System.Collections.Frozen;
        using DynamoGen;

        namespace Shop;

        [DynamoTable("Bookmarks")]
        [Gsi("UserBookmarksIndex", PartitionKey = nameof(UserId), SortKey = nameof(CreatedAt))]
        public sealed partial record Bookmark
        {
            [PartitionKey] public required string Id { get; init; }
            public required string UserId { get; init; }
            public required Uri Url { get; init; }
            [MaxSize(1024)] public string? Title { get; init; }
            public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;
            public int Visits { get; init; }
            public int? Rating { get; init; }
            public Mood Mood { get; init; }
            public Address? Home { get; init; }
            public IReadOnlyList<Address> Places { get; init; } = [];
            public IReadOnlyDictionary<string, int> Counters { get; init; } = FrozenDictionary<string, int>.Empty;
            public DateTimeOffset CreatedAt { get; init; }
            [TimeToLive] public DateTimeOffset? ExpiresAt { get; init; }
        }

        public sealed record Address(string City, int Zip);

        public enum Mood { Plain, Happy }
        """;

    [Fact]
    public void A_record_gets_its_mapping_key_repository_and_model() => Approved.Require(Harness.Generator.Run(Bookmark).AllSources());
}
