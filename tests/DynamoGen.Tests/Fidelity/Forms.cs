using Amazon.DynamoDBv2.Model;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;
using DynamoGen.Tests.Mapping;

namespace DynamoGen.Tests.Fidelity;

/// <summary>An item through every form and back, and the forms against one another.</summary>
internal static class Forms
{
    /// <summary>Fails unless every form gives the item back, from any order of attributes, and all forms say the same.</summary>
    /// <param name="item">The item.</param>
    /// <param name="seed">Decides on the order of attributes.</param>
    public static void RequireRoundTrip<T>(T item, int seed) where T : class, IDynamoItem<T>
    {
        var (map, json, value) = (AttributeMap.Write(item), WireForm.Write(item), Form.ToValue(item));

        Assert.Null(Structure.Difference(item, AttributeMap.Read<T>(map)));
        Assert.Null(Structure.Difference(item, AttributeMap.Read<T>(Shuffled(map, new(seed)))));
        Assert.Null(Structure.Difference(item, WireForm.Read<T>(json)));
        Assert.Null(Structure.Difference(item, WireForm.Read<T>(NoisyJson.Respell(json, seed))));
        Assert.Null(Structure.Difference(item, Form.FromValue<T>(value)));

        Assert.Equal(value, AttributeMap.Read(new AttributeValue { M = map }));
        Assert.Equal(value, Form.FromJson(json));
        Assert.Equal(value, Form.ToValue(WireForm.Read<T>(json)));
    }

    private static Dictionary<string, AttributeValue> Shuffled(Dictionary<string, AttributeValue> map, Random random)
    {
        var entries = map.ToArray();
        random.Shuffle(entries);
        return entries.ToDictionary(entry => entry.Key, entry => Shuffled(entry.Value, random));
    }

    private static AttributeValue Shuffled(AttributeValue value, Random random) => value switch
    {
        { M: { } map } => new() { M = Shuffled(map, random) },
        { L: { } list } => new() { L = [.. list.Select(element => Shuffled(element, random))] },
        _ => value,
    };
}
