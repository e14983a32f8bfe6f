using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Tests.Client;

public class ItemCheckTests
{
    public static TheoryData<Thing, string, string> BadThings() => new()
    {
        { new Thing { Id = "" }, "'Id'", "empty" },
        { new Thing { Id = new string('ä', 1025) }, "'Id'", "2050 bytes" },
        { new Thing { Id = "a", Owner = "" }, "'Owner'", "OwnerThings" },
        { new Thing { Id = "a", Owner = new string('x', 2049) }, "'Owner'", "2049 bytes" },
    };

    [Theory]
    [MemberData(nameof(BadThings), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_key_is_refused_before_sending_with_table_attribute_and_what_to_do(Thing item, string attribute, string detail)
    {
        foreach (var write in new Func<DynamoGenClient, Task>[] { c => c.PutAsync(item, null, null, Token), c => c.CreateAsync(item, null, Token) })
        {
            var exception = await Refused<InvalidRequestException>(write);

            Assert.Equal("Things", exception.Table);
            Assert.Contains(attribute, exception.Message, StringComparison.Ordinal);
            Assert.Contains(detail, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Keys_of_the_longest_lengths_are_sent()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutAsync(new Thing { Id = new string('ä', 1024), Owner = new string('x', 2048) }, null, null, Token);
        await client.PutAsync(new Reading { Sensor = "s", At = 1, Level = new byte[1024] }, null, null, Token);

        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task A_sort_key_of_an_index_has_its_own_limit()
    {
        var exception = await Refused<InvalidRequestException>(client => client.PutAsync(new Reading { Sensor = "s", At = 1, Level = new byte[1025] }, null, null, Token));

        Assert.Contains("sort key of the index 'Levels'", exception.Message, StringComparison.Ordinal);
        Assert.Equal("Sensor=s, At=1", exception.Key);
    }

    [Fact]
    public async Task An_absent_index_key_is_fine()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutAsync(new Thing { Id = "a", Owner = null }, null, null, Token);

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task An_item_of_more_than_400_KB_is_refused_with_its_size()
    {
        var exception = await Refused<ItemTooLargeException>(client => client.PutAsync(new Thing { Id = "a", Text = new string('x', 400 * 1024) }, null, null, Token));

        Assert.Equal(("Things", "Id=a", 0), (exception.Table, exception.Key, exception.Attempts));
        Assert.Contains("409612 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_exactly_400_KB_is_sent()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutAsync(new Thing { Id = "a", Text = new string('x', (400 * 1024) - 12) }, null, null, Token);

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_default_key_is_refused()
    {
        foreach (var call in new Func<DynamoGenClient, Task>[]
        {
            c => c.GetAsync<Thing, ThingKey>(default, null, Token), c => c.ExistsAsync<Thing, ThingKey>(default, null, Token), c => c.DeleteAsync<Thing, ThingKey>(default, null, null, null, Token),
        })
            Assert.Equal("Things", (await Refused<MappingException>(call)).Table);
    }

    [Fact]
    public async Task An_empty_key_is_refused() => await Refused<InvalidRequestException>(client => client.GetAsync<Thing, ThingKey>(new(""), null, Token));

    [Fact]
    public async Task Redacted_keys_stay_out_of_refusals()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client(o => o.RedactKeys = true);

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.PutAsync(new Thing { Id = "secret", Owner = "" }, null, null, Token));

        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_item_is_refused() => await Refused<ArgumentNullException>(client => client.PutAsync<Thing>(null!, null, null, Token));

    [Theory]
    [InlineData(DynamoType.N, "type S")]
    [InlineData(DynamoType.NULL, "leave the member null without writing NULL")]
    public void A_key_of_another_type_is_refused(DynamoType type, string text)
    {
        var keys = new TableKeys(Thing.Table);
        var value = type == DynamoType.N ? DynamoValue.Number("1") : DynamoValue.Null;

        Assert.Contains(text, KeyRules.Fault(keys, [DynamoValue.String("a"), value, null], withIndexes: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1E2")]
    [InlineData("100", "1e+2")]
    [InlineData("0", "-0.00")]
    [InlineData("-1.5", "-0015E-1")]
    [InlineData("0.5", ".5")]
    public void Keys_are_equal_as_numbers_are(string one, string other)
    {
        Assert.Equal(Key(one), Key(other));
        Assert.Equal(Key(one).GetHashCode(), Key(other).GetHashCode());
    }

    [Theory]
    [InlineData("1", "-1")]
    [InlineData("1", "10")]
    [InlineData("0.1", "0.01")]
    public void Keys_differ_as_numbers_do(string one, string other) => Assert.NotEqual(Key(one), Key(other));

    [Fact]
    public void An_attribute_that_is_the_key_of_several_indexes_has_one_slot_and_all_its_uses()
    {
        var owner = new KeyAttribute("Owner", KeyAttributeType.String);
        var id = new KeyAttribute("Id", KeyAttributeType.String);
        var keys = new TableKeys(new()
        {
            Name = "T",
            PartitionKey = id,
            Indexes = [new() { Name = "one", PartitionKeys = [owner], SortKeys = [id] }, new() { Name = "two", PartitionKeys = [id], SortKeys = [owner] }],
        });

        Assert.Equal(["Id", "Owner"], keys.Names);
        Assert.Equal(5, keys.Uses.Count);
        Assert.Contains("index 'one'", KeyRules.Fault(keys, [DynamoValue.String(new string('x', 1500)), null], withIndexes: true), StringComparison.Ordinal);
    }

    private static ItemKey Key(string number) => new(DynamoValue.String("p"), DynamoValue.Number(number));

    private static async Task<T> Refused<T>(Func<DynamoGenClient, Task> call) where T : Exception
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();
        var exception = await Assert.ThrowsAsync<T>(() => call(client));
        Assert.Empty(http.Requests);
        return exception;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
