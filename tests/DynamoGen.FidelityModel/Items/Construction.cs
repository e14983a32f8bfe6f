using System.Diagnostics.CodeAnalysis;

namespace DynamoGen.FidelityModel;

/// <summary>A positional record with default values, and members beside it.</summary>
[DynamoTable("Positional")]
public sealed partial record Positional(
    [property: PartitionKey] string Id,
    [SortKey] DateTimeOffset At,
    decimal Total = 1.5m,
    string? Note = "none",
    int? Count = 3,
    DayOfWeek Day = DayOfWeek.Friday,
    double Ratio = -0.1,
    ulong Large = ulong.MaxValue,
    IReadOnlyList<string>? Lines = null)
{
    public string Extra { get; init; } = "extra";
    public string? Later { get; set; }
    public string Summary => $"{Id} {Extra}";
}

/// <summary>A class whose members only its constructor sets.</summary>
[DynamoTable("Constructed")]
public sealed partial class Constructed
{
    public Constructed(string id, int amount, IReadOnlyList<int> parts, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        (Id, Amount, Parts, Note) = (id, amount, parts, note);
    }

    [PartitionKey] public string Id { get; }
    public int Amount { get; }
    public IReadOnlyList<int> Parts { get; }
    public string? Note { get; }
    public string Mutable { get; set; } = "mutable";
    [DynamoIgnore] public string Ignored { get; set; } = "ignored";
    public int Twice => Amount * 2;
}

/// <summary>A constructor that says it sets what is required.</summary>
[DynamoTable("SelfRequired")]
public sealed partial record SelfRequired
{
    [SetsRequiredMembers]
    public SelfRequired(string id, string name) => (Id, Name) = (id, name);

    [PartitionKey] public required string Id { get; init; }
    public required string Name { get; init; }
    public required int? Rank { get; init; }
}

public abstract record Animal
{
    public required string Id { get; init; }
    public virtual string? Name { get; init; } = "animal";
    public string Owner { get; protected init; } = "nobody";
    public int Legs { get; set; } = 4;
}

public abstract record Pet(string Tag) : Animal
{
    public IReadOnlyList<string> Toys { get; init; } = ["ball"];
}

/// <summary>Two base types, an override, and a member that hides another.</summary>
[DynamoTable("Dogs")]
public sealed partial record Dog(string Tag, [property: PartitionKey] string Key) : Pet(Tag)
{
    public override string? Name { get; init; } = "dog";
    public new int? Owner { get; init; } = 7;
}

/// <summary>Not sealed: what is stored is a Vehicle or nothing.</summary>
[DynamoTable("Vehicles")]
public partial record Vehicle
{
    [PartitionKey] public required string Id { get; init; }
    public Engine? Engine { get; init; }
    public IReadOnlyList<Engine> Spares { get; init; } = [];
}

public sealed record Car : Vehicle
{
    public int Doors { get; init; }
}

public class Engine
{
    public int Power { get; set; }
}

public sealed class Diesel : Engine
{
    public string Filter { get; set; } = "";
}

/// <summary>Initialisers of every kind: what the item lacks keeps them, and what is null comes back null.</summary>
[DynamoTable("Initialised")]
public sealed partial class Initialised
{
    [PartitionKey] public required string Id { get; init; }
    public string Set { get; set; } = "set";
    public string Init { get; init; } = "init";
    public string? MaybeSet { get; set; } = "maybe set";
    public string? MaybeInit { get; init; } = "maybe init";
    public int Number { get; set; } = 7;
    public int InitNumber { get; init; } = 8;
    public int? MaybeNumber { get; set; } = 9;
    public int? MaybeInitNumber { get; init; } = 10;
    public bool HasSet { get; init; } = true;
    public bool hasMaybeInit { get; set; } = true;
    public Shade Shade { get; init; } = Shade.Light;
    public DateTimeOffset At { get; init; } = DateTimeOffset.UnixEpoch;
    public Place? Place { get; init; } = new("Bonn", null, [], Shade.Dark);
    public Spot Spot { get; init; } = new() { Name = "here" };
    public Spot? MaybeSpot { get; set; } = new Spot { Name = "there" };
    public List<string> Lines { get; init; } = ["a", "b"];
    public List<string>? MaybeLines { get; set; } = ["c"];
    public Dictionary<string, int> Counts { get; set; } = new() { ["x"] = 1 };
    public System.Collections.Immutable.ImmutableArray<int> Immutable { get; init; } = [1, 2];
    public HashSet<string> Tags { get; init; } = [];
    public string Empty { get; init; } = string.Empty;
    public string Forgiven { get; init; } = null!;
    public Everything Everything { get; init; } = new() { Required = "required" };
}

/// <summary>Members whose null nobody expects, and sets that may be null.</summary>
[DynamoTable("Engineless")]
public sealed partial record Engineless
{
    [PartitionKey] public required string Id { get; init; }
    public string Name { get; init; } = "name";
    public IReadOnlyList<Engine> Engines { get; set; } = [];
    public HashSet<string>? Tags { get; init; }
    [DynamoAttribute(WriteNull = true)] public HashSet<string>? NullableTags { get; init; }
}
