using System.Text;
using System.Text.Json.Nodes;

namespace DynamoGen.Tests.Client;

/// <summary>What an import takes for lines.</summary>
public class ImportTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Lines_are_read_whatever_pieces_they_come_in(int piece)
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client(o => o.BatchParallelism = 1);
        var long1 = new string('x', 300_000);
        var text = "{\"Item\":{\"Id\":{\"S\":\"a\"},\"Text\":{\"S\":\"" + long1 + "\"}}}\r\n\n  \n" + """ { "Item" : {"Other":{"L":[{"NULL":true}]},"Id":{"S":"b"}} } """ + "\n" + """{"Item":{"Id":{"S":"c"}}}""";

        var done = await client.ImportAsync<Thing>(new Pieces([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(text)], piece), cancellationToken: Token);

        var items = Assert.Single(http.Requests).Body["RequestItems"]!["Things"]!.AsArray().Select(write => write!["PutRequest"]!["Item"]!).ToList();
        Assert.Equal(new BulkProgress(3, 3), done);
        Assert.Equal(["a", "b", "c"], items.Select(item => (string?)item["Id"]!["S"]));
        Assert.Equal(long1, (string?)items[0]["Text"]!["S"]);
        Assert.True((bool)items[1]["Other"]!["L"]![0]!["NULL"]!);
    }

    [Theory]
    [InlineData("""{"Id":{"S":"x"}}""")]
    [InlineData("""{"Item":{"Id":{"S":"x"}}""")]
    [InlineData("""{"Item":{"Id":{"S":"x"}},"More":1}""")]
    [InlineData("""{"Item":{"Id":{"Q":"x"}}}""")]
    [InlineData("""{"Item":[]}""")]
    [InlineData("""{"Item":{"Id":{"S":"x"}}} {}""")]
    [InlineData("nonsense")]
    [InlineData("""{"Item":{"Id":{"S":""}}}""")]
    [InlineData("""{"Item":{"Id":{"N":"1"}}}""")]
    [InlineData("""{"Item":{"Rank":{"N":"1"}}}""")]
    public async Task A_bad_line_is_named_by_its_number_and_what_was_read_is_not_lost(string bad)
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();
        var text = "{\"Item\":{\"Id\":{\"S\":\"a\"}}}\n\n" + bad + "\n{\"Item\":{\"Id\":{\"S\":\"b\"}}}\n";

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<BulkLine>>(() => client.ImportAsync<Thing>(new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellationToken: Token));

        Assert.Contains("Line 3", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Leftovers[0].Number);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task A_line_that_no_item_can_be_is_refused_before_it_fills_the_memory()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<BulkLine>>(() => client.ImportAsync<Thing>(new Pieces(new byte[20_000_000], 100_000), cancellationToken: Token));

        Assert.Contains("Line 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_more_than_400_KB_is_named_by_its_line_and_key()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();
        var line = new JsonObject { ["Item"] = new JsonObject { ["Id"] = new JsonObject { ["S"] = "big" }, ["Text"] = new JsonObject { ["S"] = new string('x', 410_000) } } };

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<BulkLine>>(() => client.ImportAsync<Thing>(new MemoryStream(Encoding.UTF8.GetBytes(line.ToJsonString())), cancellationToken: Token));

        Assert.Equal("Id=big", exception.Key);
        Assert.Contains("Line 1: ", exception.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A stream that gives its content in small pieces.</summary>
    private sealed class Pieces(byte[] content, int size) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
