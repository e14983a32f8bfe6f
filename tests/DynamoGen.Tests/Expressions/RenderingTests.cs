using System.Buffers;
using System.Text.Json.Nodes;
using DynamoGen.Expressions;
using DynamoGen.Mapping;
using DynamoGen.Tests.Client;
using DynamoGen.Transport;

namespace DynamoGen.Tests.Expressions;

/// <summary>What a condition costs to make and to render, without a request around it.</summary>
public sealed class RenderingTests
{
    private static readonly OrderedPath<int> Rank = new(new("Rank"), ValueCodec<int>.Using<NumberConverter<int>>());
    private static readonly StringPath Owner = new(new DocumentPath("Owner"));
    private static readonly StringPath Text = new(new DocumentPath("Text"));

    [Fact]
    public void A_condition_of_three_terms_takes_at_most_a_kilobyte_with_its_values()
    {
        for (var i = 0; i < 100; i++)
            Render();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Render();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1024);
    }

    [Fact]
    public void As_json_it_takes_at_most_half_of_that()
    {
        var output = new ArrayBufferWriter<byte>(4096);
        for (var i = 0; i < 100; i++)
            Write(output);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(output);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 512);
    }

    [Fact]
    public void As_json_it_says_what_a_request_of_the_SDK_says()
    {
        var path = new AnyPath(new DocumentPath("odd \"näme\"\n💡"));
        var place = new StringPath(new DocumentPath("City").Under(new DocumentPath("Home")));
        var many = DynamoCondition.None;
        for (var i = 0; i < 90; i++)
            many |= new StringPath(new DocumentPath($"n{i % 70}")) == $"v{i % 80}";
        foreach (var condition in new[] { Rank > 3 && Owner.StartsWith("x") || Text == "y", path.Exists(), place == "x" && Owner == "x" && Rank.In(1, 2, 3), Owner == null, many, Text == "quote \" and\u0001\uD83D\uDCA1" })
        {
            var output = new ArrayBufferWriter<byte>();
            condition.WriteJson(output);
            using var expressions = new SdkExpressions();
            var text = expressions.Condition(condition);

            var json = JsonNode.Parse(output.WrittenSpan)!;
            Assert.Equal(text, (string?)json["ConditionExpression"]);
            Assert.Equal(expressions.Names?.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => (name.Key, name.Value)) ?? [], Pairs(json["ExpressionAttributeNames"], value => (string)value!));
            Assert.Equal(
                expressions.Values?.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, value.Value.S ?? value.Value.N ?? "null")) ?? [],
                Pairs(json["ExpressionAttributeValues"], value => (string?)(value!["S"] ?? value["N"]) ?? "null"));
        }
        Assert.Throws<InvalidRequestException>(() => DynamoCondition.None.WriteJson(new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public void An_update_says_in_json_what_a_request_of_the_SDK_says()
    {
        var update = DynamoUpdate.Of<ThingUpdate>(u => { u.Owner.Set("ann"); u.Rank.Add(2); });
        var output = new ArrayBufferWriter<byte>();

        update.WriteJson(output);

        Assert.Equal(
            """{"UpdateExpression":"SET #0 = :0, #1 = if_not_exists(#1, :1) \u002B :2","ExpressionAttributeNames":{"#0":"Owner","#1":"Rank"},"ExpressionAttributeValues":{":0":{"S":"ann"},":1":{"N":"0"},":2":{"N":"2"}}}""",
            JsonNode.Parse(output.WrittenSpan)!.ToJsonString());
    }

    [Fact]
    public void The_text_of_a_condition_is_made_once() => Assert.Same(Render(), Render());

    private static IEnumerable<(string, string)> Pairs(JsonNode? map, Func<JsonNode?, string> value) =>
        (map?.AsObject() ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, value(entry.Value)));

    private static void Write(ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        (Rank > 3 && Owner.StartsWith("x") || Text == "y").WriteJson(output);
    }

    private static string Render()
    {
        using var expressions = new SdkExpressions();
        return expressions.Condition(Rank > 3 && Owner.StartsWith("x") || Text == "y");
    }
}
