using Amazon.DynamoDBv2;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.IntegrationTests.Costs;

/// <summary>Holds sizes to the service's limit, at the byte.</summary>
public class ItemSizeTests(DynamoDbFixture database)
{
    private static readonly string[] Numbers =
    [
        "0", "1", "12", "120", "123", "1230", "12000", "123456", "-5", "-42", "-120", "1.5", "0.015", "0.00015", "0.01234", "100.5", "-100.05", "3.14159", "1E125", "1E-130", "-9.87E-100",
        "12345678901234567890123456789012345678", "-12345678901234567890123456789012345678", "1.2345678901234567890123456789012345678", "-1.2345678901234567890123456789012345678",
        "-12.345678901234567890123456789012345678", "123.456789012345678901234567890123456", "-123.456789012345678901234567890123456", "-1.234567890123456789012345678901234567",
    ];

    private static readonly Dictionary<string, DynamoValue> Contents = new()
    {
        ["text"] = Text("ä😀\0 z"),
        ["empty text"] = Text(""),
        ["bytes"] = DynamoValue.Binary(new byte[777]),
        ["true"] = DynamoValue.Boolean(true),
        ["null"] = DynamoValue.Null,
        ["numbers"] = DynamoValue.List([.. Numbers.Select(DynamoValue.Number)]),
        ["empty list"] = DynamoValue.List([]),
        ["empty map"] = Map(),
        ["lists in lists"] = DynamoValue.List([DynamoValue.List([DynamoValue.List([Text("a")]), Text("")]), DynamoValue.Null, DynamoValue.Boolean(false)]),
        ["maps in maps"] = Map(("größe", Map(("😀", Map(("a", DynamoValue.Number("7")))))), ("l", DynamoValue.List([Map()])), ("z", DynamoValue.Null)),
        ["set of text"] = DynamoValue.Set(SetKind.String, [Text("a"), Text("ßä"), Text("")]),
        ["set of numbers"] = DynamoValue.Set(SetKind.Number, [DynamoValue.Number("0"), DynamoValue.Number("120"), DynamoValue.Number("-0.015")]),
        ["set of bytes"] = DynamoValue.Set(SetKind.Binary, [DynamoValue.Binary(new byte[] { 1, 2, 3 }), DynamoValue.Binary(new byte[] { 4 })]),
        ["sets in a list"] = DynamoValue.List([DynamoValue.Set(SetKind.Number, [DynamoValue.Number("1"), DynamoValue.Number("100")]), DynamoValue.Set(SetKind.String, [Text("x")])]),
        ["sets in a map"] = Map(("s", DynamoValue.Set(SetKind.String, [Text("abc"), Text("d")]))),
    };

    public static TheoryData<string> Names => [.. Contents.Keys, .. Numbers];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_largest_item_is_stored_and_one_byte_more_is_not(string name)
    {
        using var tables = await OwnTables.CreateAsync(database, "Crates");
        var crate = new Crate { Id = "crate ü", Content = Contents.GetValueOrDefault(name) ?? DynamoValue.Number(name) };
        var largest = crate with { Padding = new string('x', ServiceLimits.ItemBytes - ItemSize.Of(crate)) };
        Assert.Equal(ServiceLimits.ItemBytes, ItemSize.Of(largest));

        await tables.Client.PutAsync(largest, null, null, Token);
        var tooLarge = AttributeMap.Write(largest with { Padding = largest.Padding + "x" });
        var refused = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => tables.Client.ServiceClient.PutItemAsync(tables.Prefix + "Crates", tooLarge, Token));

        Assert.Equal("ValidationException", refused.ErrorCode);
    }

    private static DynamoValue Text(string value) => DynamoValue.String(value);

    private static DynamoValue Map(params (string Key, DynamoValue Value)[] entries) => DynamoValue.Map(entries.ToDictionary(entry => entry.Key, entry => entry.Value));

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
