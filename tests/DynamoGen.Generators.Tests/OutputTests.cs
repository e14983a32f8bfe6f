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

    private const string Library = """
        using DynamoGen;

        namespace Library;

        [DynamoTable("Library")]
        [PartitionKeyTemplate("BOOK#{Isbn}"), SortKeyTemplate("COPY#{Number}")]
        [Gsi("ByShelf", PartitionKey = nameof(Shelf), SortKeyTemplate = "{Title}", Projection = IndexProjection.Include, Include = [nameof(Title), nameof(Tags), nameof(Lent), nameof(Condition)])]
        [Gsi("ByReader", PartitionKey = nameof(Reader), SortKey = nameof(Lent), Projection = IndexProjection.KeysOnly)]
        [Lsi("ByLent", SortKey = nameof(Lent), Projection = IndexProjection.Include, Include = [nameof(Remark)])]
        public sealed partial record Copy(string Isbn, int Number)
        {
            public required string Title { get; init; }
            public int? Shelf { get; init; }
            public string? Reader { get; init; }
            public DateOnly? Lent { get; init; }
            public HashSet<string> Tags { get; init; } = [];
            public int Condition { get; init; } = 10;
            [DynamoAttribute("remark")] internal string Remark { get; init; } = "";
        }

        [DynamoTable("Readers")]
        [Gsi("ByStreet", PartitionKeys = [nameof(Town), nameof(Street)], SortKeys = [nameof(Number), nameof(Since)])]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.KeysOnly)]
        public sealed partial record Reader([PartitionKey] string Id, string Town, string Name, string? Street = null, int Number = 0, DateOnly? Since = null);
        """;

    [Fact]
    public void Indexes_of_chosen_attributes_get_types_of_what_they_hold_and_queries_of_these()
    {
        var run = Harness.Generator.Run(Library);

        Approved.Require(string.Concat(new[] { "Library.Copy.IndexItems", "Library.Copy.Repository", "Library.Reader.IndexItems", "Library.Reader.Repository", "ShopModel" }
            .Select(name => $"// ==== {name}.g.cs\n{run.Source($"{name}.g.cs")}\n")));
    }

    [Fact]
    public void A_filter_offers_what_an_index_holds_and_no_key_of_its_query()
    {
        var shapes = Harness.Generator.Run(Library).Source("Library.Copy.Shapes.g.cs");

        Assert.Equal(["Isbn", "Number", "Title", "Lent", "Tags", "Condition"], Members(shapes, "CopyByShelfFilter"));
        Assert.Equal([], Members(shapes, "CopyByReaderFilter"));
        Assert.Equal(["Isbn", "Number", "Remark"], Members(shapes, "CopyByLentFilter"));
    }

    private const string Widgets = """
        using System.Collections.Generic;
        using DynamoGen;
        using DynamoGen.Mapping;

        namespace Shop;

        [DynamoTable("Widgets")]
        [Polymorphic("kind")]
        [DerivedItem<NoteWidget>("note"), DerivedItem<ClockWidget>("clock", FormerValues = ["watch"])]
        [PartitionKeyTemplate("PAGE#{Page}"), SortKeyTemplate("WIDGET#{Order}")]
        [Gsi("ByZone", PartitionKeyTemplate = "ZONE#{Zone}")]
        public abstract partial record Widget(string Page, int Order)
        {
            public Style? Style { get; init; }
        }

        public sealed record NoteWidget(string Page, int Order) : Widget(Page, Order)
        {
            public required string Text { get; init; }
            public IReadOnlyList<Style> Styles { get; init; } = [];
        }

        public record ClockWidget(string Page, int Order) : Widget(Page, Order)
        {
            public required string Zone { get; init; }
            [UnknownAttributes] public IReadOnlyDictionary<string, DynamoValue>? Others { get; init; }
        }

        [Polymorphic]
        [DerivedItem<Plain>("plain"), DerivedItem<Framed>("framed")]
        public abstract record Style;

        public sealed record Plain : Style;

        public sealed record Framed(int Width, Style? Inside) : Style;

        [DynamoTable("Shapes")]
        [Polymorphic]
        [DerivedItem<Circle>("circle"), DerivedItem<Square>("square", FormerValues = ["box"])]
        public abstract partial class Shape
        {
            [PartitionKey] public string Id { get; init; } = "";
        }

        public sealed class Circle : Shape
        {
            public int Radius { get; init; }
        }

        public sealed class Square : Shape
        {
            public int Side { get; init; }
        }
        """;

    private const string Kept = """
        using DynamoGen;

        namespace Shop;

        [DynamoTable("Pages")]
        [Gsi("Newest", PartitionKeyTemplate = "PAGES", SortKeyTemplate = "{CreatedAt}")]
        public sealed partial record Page
        {
            [PartitionKey, GeneratedId] public Guid Id { get; init; }
            [Counter] public int Visits { get; init; }
            [CreatedAt] public DateTimeOffset CreatedAt { get; init; }
            [UpdatedAt] public DateTime UpdatedAt { get; init; }
            [Version] public long Version { get; init; }
        }

        [DynamoTable("Rooms")]
        public sealed partial class Room
        {
            [PartitionKey] public string Name { get; init; } = "";
            [CreatedAt] public DateTimeOffset? CreatedAt { get; set; }
            [Version] public int? Version { get; init; }
        }
        """;

    private const string Collections = """
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using DynamoGen;

        namespace Shop;

        [ItemCollection]
        public sealed record CustomerWithOrders(Customer Customer, IReadOnlyList<Order> Orders)
        {
            public required ImmutableArray<Voucher> Vouchers { get; init; }
            [DynamoIgnore] public int Count => Orders.Count;
        }

        [ItemCollection]
        internal sealed class Options
        {
            public Entry[]? Found { get; set; }
        }

        [DynamoTable("Options")]
        internal sealed partial record Entry([PartitionKey] Place Options, [SortKey] int Query);

        public enum Place { Here, There }

        [DynamoTable("Shop", FormerItemTypes = ["Client"])]
        [PartitionKeyTemplate("CUSTOMER#{Id}"), SortKeyTemplate("CUSTOMER")]
        public sealed partial record Customer(string Id, string Name);

        [DynamoTable("Shop")]
        [PartitionKeyTemplate("CUSTOMER#{CustomerId}"), SortKeyTemplate("ORDER#{Number}")]
        public sealed partial record Order(string CustomerId, int Number);

        [DynamoTable("Shop"), Polymorphic]
        [DerivedItem<Gift>("gift"), DerivedItem<Discount>("discount", FormerValues = ["rebate"])]
        [PartitionKeyTemplate("CUSTOMER#{Owner}"), SortKeyTemplate("VOUCHER#{Code}")]
        public abstract partial record Voucher(string Owner, string Code);
        public sealed record Gift(string Owner, string Code) : Voucher(Owner, Code);
        public sealed record Discount(string Owner, string Code) : Voucher(Owner, Code);
        """;

    [Fact]
    public void Item_collections_get_readers_which_the_model_registers()
    {
        var run = Harness.Generator.Run(Collections);

        Approved.Require(string.Concat(new[] { "Shop.CustomerWithOrders.Reader", "Shop.Options.Reader", "ShopModel" }.Select(name => $"// ==== {name}.g.cs\n{run.Source($"{name}.g.cs")}\n")));
    }

    [Fact]
    public void Hierarchies_are_mapped_by_the_walk_of_the_type_that_a_value_is() => Approved.Require(Harness.Generator.Run(Widgets).AllSources());

    [Fact]
    public void Members_that_the_client_keeps_are_stamped_on_a_copy() => Approved.Require(Harness.Generator.Run(Kept).AllSources());

    [Fact]
    public void Key_templates_get_functions_of_their_members_and_queries_by_leading_members() => Approved.Require(Harness.Generator.Run(Shop).AllSources());

    [Fact]
    public void A_record_gets_its_mapping_key_repository_and_model() => Approved.Require(Harness.Generator.Run(Bookmark).AllSources());

    private static IEnumerable<string> Members(string shapes, string type)
    {
        var declaration = shapes[shapes.IndexOf($"struct {type}\n", StringComparison.Ordinal)..];
        return declaration[..declaration.IndexOf("\n}", StringComparison.Ordinal)].Split('\n').Where(line => line.Contains(" => ", StringComparison.Ordinal)).Select(line => line.Split(" => ")[0].Split(' ')[^1]);
    }
}
