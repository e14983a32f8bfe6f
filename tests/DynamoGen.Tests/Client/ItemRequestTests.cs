using System.Text.Json.Nodes;

namespace DynamoGen.Tests.Client;

public class ItemRequestTests
{
    [Fact]
    public async Task Create_is_a_put_on_condition_that_there_is_no_such_item()
    {
        var (_, body) = await Send(client => client.CreateAsync(new Thing { Id = "a" }, null, Token));

        Assert.Equal("attribute_not_exists(#0)", (string?)body["ConditionExpression"]);
        Assert.Equal("Id", (string?)body["ExpressionAttributeNames"]!["#0"]);
        Assert.Equal("ALL_OLD", (string?)body["ReturnValuesOnConditionCheckFailure"]);
    }

    [Fact]
    public async Task Put_has_no_condition_and_returns_the_item()
    {
        var item = new Thing { Id = "a", Owner = "u", Rank = 3, Text = "t" };
        var (stored, body) = await Send(client => client.PutAsync(item, null, null, Token));

        Assert.Equal(item, stored);
        Assert.Null(body["ConditionExpression"]);
        Assert.Equal("""{"Id":{"S":"a"},"Owner":{"S":"u"},"Rank":{"N":"3"},"Text":{"S":"t"}}""", body["Item"]!.ToJsonString());
    }

    [Fact]
    public async Task Get_of_a_missing_item_is_null()
    {
        var (item, body) = await Send(client => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Null(item);
        Assert.False((bool)body["ConsistentRead"]!);
    }

    [Fact]
    public async Task Get_may_be_consistent()
    {
        var (_, body) = await Send(client => client.GetAsync<Thing, ThingKey>(new("a"), ReadOptions.Consistent, Token));

        Assert.True((bool)body["ConsistentRead"]!);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"Item":{"Id":{"S":"a"}}}""", true)]
    public async Task Exists_asks_for_the_key_alone(string answer, bool expected)
    {
        var (exists, body) = await Send(client => client.ExistsAsync<Thing, ThingKey>(new("a"), null, Token), answer);

        Assert.Equal(expected, exists);
        Assert.Equal(("#get0", "Id"), ((string?)body["ProjectionExpression"], (string?)body["ExpressionAttributeNames"]!["#get0"]));
    }

    [Fact]
    public async Task Delete_returns_what_was_there()
    {
        var (item, body) = await Send(client => client.DeleteAsync<Thing, ThingKey>(new("a"), null, null, null, Token), """{"Attributes":{"Id":{"S":"a"},"Text":{"S":"gone"}}}""");

        Assert.Equal("gone", item!.Text);
        Assert.Equal("ALL_OLD", (string?)body["ReturnValues"]);
    }

    [Fact]
    public async Task Delete_of_a_missing_item_is_null() => Assert.Null((await Send(client => client.DeleteAsync<Thing, ThingKey>(new("a"), null, null, null, Token))).Answer);

    private static async Task<(T Answer, JsonNode Body)> Send<T>(Func<DynamoGenClient, Task<T>> call, string answer = "{}")
    {
        var http = new FakeHttp(FakeHttp.Ok(answer));
        using var client = http.Client();
        return (await call(client), http.LastBody);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
