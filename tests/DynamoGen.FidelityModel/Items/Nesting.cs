namespace DynamoGen.FidelityModel;

/// <summary>Nested values to any depth, in cycles of types, of every kind of type.</summary>
[DynamoTable("Forests")]
public sealed partial record Forest
{
    [PartitionKey] public required string Id { get; init; }
    [SortKey] public required long Number { get; init; }
    public Place? Place { get; init; }
    public required Place Home { get; init; }
    public Spot Spot { get; init; }
    public Spot? MaybeSpot { get; init; }
    public Node? Root { get; init; }
    public Tree<int>? Numbers { get; init; }
    public Tree<Pair<string, Tree<string?>>>? Pairs { get; init; }
    public Tree<string>? Texts { get; init; }
    public Tree<string?>? MaybeTexts { get; init; }
    public Pair<Pair<Spot, Spot?>, Place?>? Mixed { get; init; }
    public Container.Inner? Inner { get; init; }
    public Container.Holder<Shade>.Part? Part { get; init; }
    public Everything? All { get; init; }
}

public sealed record Place(string City, string? Street, IReadOnlyList<string> Lines, Shade Shade, Place? Next = null);

public readonly record struct Spot(double Latitude, double Longitude, string? Name);

/// <summary>A class, so that nothing but its members tells two of them apart.</summary>
public sealed class Node
{
    public string Name { get; set; } = "";
    public Node? Left { get; set; }
    public Node? Right { get; init; }
    public Dictionary<string, Node?>? Others { get; init; }
    public Knot? Knot { get; set; }
}

/// <summary>A struct in a cycle with a class.</summary>
public struct Knot
{
    public int Turns { get; set; }
    public List<Node>? Nodes { get; set; }
}

public sealed record Tree<T>(T Value, IReadOnlyList<Tree<T>> Children);

public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);

public static class Container
{
    public sealed record Inner(int X, Inner? Next);

    public static class Holder<T>
    {
        public sealed record Part(T Value, List<T> More);
    }
}

/// <summary>A nested struct with members of every placement.</summary>
public record struct Everything
{
    public Everything()
    {
    }

    public required string Required { get; init; }
    public int Number { get; init; } = 5;
    public string? Text { get; set; } = "initial";
    public int? Maybe { get; init; } = 6;
    public Spot Spot { get; init; } = new(1, 2, "three");
}
