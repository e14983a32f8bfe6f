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

    private const string Shop = """
        using DynamoGen;

        namespace Shop;

        [DynamoTable("Shop", ItemType = "Customer", FormerItemTypes = ["Client"])]
        [PartitionKeyTemplate("CUSTOMER#{CustomerId}"), SortKeyTemplate("CUSTOMER")]
        public sealed partial record Customer(string CustomerId, string Name);

        [DynamoTable("Shop")]
        [PartitionKeyTemplate("CUSTOMER#{CustomerId}"), SortKeyTemplate("ORDER#{PlacedAt}#{Number}")]
        [Gsi("ByStatus", PartitionKeyTemplate = "STATUS#{Status}#{Country:upper}", SortKeyTemplate = "{ShippedOn}#{Total:00000.00}{Urgent:raw}-{Number:000000}")]
        [Lsi("ByTotal", SortKeyTemplate = "TOTAL#{Total:00000.00}", SortKeyName = "LSI1SK")]
        public sealed partial record Order(string CustomerId, DateTimeOffset PlacedAt, long Number)
        {
            public Status Status { get; init; }
            public string? Country { get; init; }
            public DateOnly? ShippedOn { get; init; }
            public decimal Total { get; init; }
            public string Urgent { get; init; } = "no";
        }

        public enum Status { Open, Shipped }
        """;

    [Fact]
    public void Key_templates_get_functions_of_their_members_and_queries_by_leading_members() => Approved.Require(Harness.Generator.Run(Shop).AllSources());

    [Fact]
    public void A_record_gets_its_mapping_key_repository_and_model() => Approved.Require(Harness.Generator.Run(Bookmark).AllSources());
}
