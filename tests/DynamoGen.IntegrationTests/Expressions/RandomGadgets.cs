using DynamoGen.IntegrationTests.Language;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Random gadgets and values for their members, from so few that two of them are often equal or close to it.</summary>
internal sealed class RandomGadgets(Random random)
{
    private static readonly string[] Texts = ["", "10", "2", "Z", "a", "ab", "b", "e\u0301", "é", "\uE000", "😀", "😀a"];
    private static readonly decimal[] Prices = [-1.5m, 0m, 0.1m, 1m, 1.0m, 19.90m, 7922816251426433759354395033m];
    private static readonly byte[][] Photos = [[], [1], [1, 2], [1, 2, 3], [200], [255, 0]];

    /// <summary>A gadget, of which about half is there.</summary>
    public Gadget Gadget(string shelf, int number) => new()
    {
        Shelf = shelf,
        Number = number,
        Manual = Uri(),
        Title = Maybe(Text),
        Visits = Integer(),
        Limit = Once() ? Integer() : null,
        Price = Price(),
        IsArchived = Once(),
        IsStarred = Once() ? Once() : null,
        Colour = Colour(),
        BoughtAt = Time(),
        Photo = Maybe(Photo),
        Tags = Set(Text),
        Sizes = Set(Integer),
        History = List(Text),
        Maker = Maybe(Maker),
        Parts = List(Maker),
        Counts = CountKeys.Where(_ => Once()).ToDictionary(key => key, _ => Integer()),
    };

    /// <summary>The keys of counts.</summary>
    public static string[] CountKeys { get; } = ["k", "a.b"];

    public int Integer() => random.Next(-2, 5);

    public string Text() => Pick(Texts);

    public decimal Price() => Pick(Prices);

    public byte[] Photo() => Pick(Photos);

    public Colour Colour() => (Colour)random.Next(3);

    public Uri Uri() => new($"https://example.com/{random.Next(3)}");

    /// <summary>A time in any offset, within a few seconds.</summary>
    public DateTimeOffset Time() =>
        new DateTimeOffset(2026, 5, 17, 8, 30, 0, TimeSpan.Zero).AddSeconds(random.Next(4) / 2.0).ToOffset(TimeSpan.FromHours(random.Next(-3, 4)));

    public Maker Maker() => new(Text(), Once() ? Integer() : null) { Brands = Set(Text), Stars = Integer() };

    /// <summary>Whether something happens that does so every other time.</summary>
    public bool Once() => random.Next(2) == 0;

    /// <summary>One of several.</summary>
    public T Pick<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    private T? Maybe<T>(Func<T> make) where T : class => Once() ? make() : null;

    private HashSet<T> Set<T>(Func<T> make) => [.. List(make)];

    private List<T> List<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => make())];
}
