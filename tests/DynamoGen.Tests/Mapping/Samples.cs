using DynamoGen.Mapping;

namespace DynamoGen.Tests.Mapping;

internal static class Samples
{
    public static Parcel Full { get; } = new()
    {
        Id = "p1",
        Note = "Grüße \"aus\" Köln \\ 東京 😀\r\n\t\0",
        Tags = new HashSet<string> { "a", "", "ü" },
        Codes = new HashSet<int> { 1, -2, int.MaxValue },
        Seals = new HashSet<byte[]>(BytesComparer.Instance) { new byte[] { 1, 2, 3 }, Array.Empty<byte>() },
        Visits = 42,
        Price = 19.90m,
        Weight = 0.1,
        IsFragile = true,
        Reference = new("0f8fad5b-d9cb-469f-a165-70867728950e"),
        CreatedAt = new(2026, 5, 17, 8, 30, 0, TimeSpan.FromHours(2)),
        Label = [0, 255, 128],
        Home = new("Köln", ["Domplatz 1", null, ""], Floor.Attic, new("Bonn", [], Floor.Ground)),
        Stops = [new("A", [], Floor.First), new("B", ["x"], Floor.Ground)],
        Counters = new Dictionary<string, long> { ["a.b"] = 1, ["ö"] = long.MinValue },
        Groups = new Dictionary<string, IReadOnlyList<string>> { ["x"] = ["1", "2"], ["none"] = [] },
        Extra = EveryType,
    };

    public static Parcel Bare { get; } = new() { Id = "p0" };

    public static DynamoValue EveryType => DynamoValue.Map(new Dictionary<string, DynamoValue>
    {
        ["S"] = DynamoValue.String("text"),
        ["N"] = DynamoValue.Number("-1.5"),
        ["B"] = DynamoValue.Binary(new byte[] { 1, 2 }),
        ["T"] = DynamoValue.Boolean(true),
        ["F"] = DynamoValue.Boolean(false),
        ["NULL"] = DynamoValue.Null,
        ["L"] = DynamoValue.List([DynamoValue.String("x"), DynamoValue.List([]), DynamoValue.Map(new Dictionary<string, DynamoValue>())]),
        ["M"] = DynamoValue.Map(new Dictionary<string, DynamoValue> { ["k"] = DynamoValue.Number("7") }),
        ["SS"] = DynamoValue.Set(SetKind.String, [DynamoValue.String("a"), DynamoValue.String("b")]),
        ["NS"] = DynamoValue.Set(SetKind.Number, [DynamoValue.Number("1"), DynamoValue.Number("2")]),
        ["BS"] = DynamoValue.Set(SetKind.Binary, [DynamoValue.Binary(new byte[] { 9 })]),
    });
}
