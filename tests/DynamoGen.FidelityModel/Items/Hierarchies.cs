using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>A hierarchy of items with values of hierarchies inside.</summary>
[DynamoTable("Widgets")]
[Polymorphic("kind")]
[DerivedItem<NoteWidget>("note"), DerivedItem<ClockWidget>("clock", FormerValues = ["watch"]), DerivedItem<AlarmWidget>("Iıİi")]
public abstract partial record Widget
{
    [PartitionKey] public required string Id { get; init; }
    public int Order { get; init; }
    public Style? Style { get; init; }
    public virtual string? Title { get; init; } = "initial";
}

public sealed record NoteWidget : Widget
{
    public required string Text { get; init; }
    public IReadOnlyList<Style?> Styles { get; init; } = [];
    public IReadOnlyDictionary<string, Style>? Named { get; init; }
    [DynamoAttribute("lines")] public int? Lines { get; init; }
}

/// <summary>Not sealed: a listed type derives from it.</summary>
public record ClockWidget : Widget
{
    public required string Zone { get; init; }
    public override string? Title { get; init; }
    public Plain? Plain { get; init; }
}

public sealed record AlarmWidget : ClockWidget
{
    public TimeOnly At { get; init; }
    public IReadOnlySet<int> Days { get; init; } = new HashSet<int>();
}

/// <summary>A nested hierarchy whose values hold values of it.</summary>
[Polymorphic("$style")]
[DerivedItem<Plain>("plain"), DerivedItem<Framed>("framed")]
public abstract record Style;

public sealed record Plain : Style;

public sealed record Framed(int Width, Style? Inside, IReadOnlyList<Widget>? Items = null) : Style;

/// <summary>A hierarchy of classes that says its types as a shared table does, and shares its table.</summary>
[DynamoTable("Board")]
[Polymorphic]
[DerivedItem<Circle>("circle"), DerivedItem<Square>("square", FormerValues = ["box"])]
public abstract partial class Figure
{
    protected Figure(string board) => Board = board;

    [PartitionKey] public string Board { get; }
    [SortKey] public int Number { get; set; }
}

public sealed class Circle(string board) : Figure(board)
{
    public int Radius { get; set; }

    [UnknownAttributes] public IReadOnlyDictionary<string, DynamoValue> Others { get; init; } = new Dictionary<string, DynamoValue>();
}

public sealed class Square(string board, int side) : Figure(board)
{
    public int Side { get; } = side;
}

/// <summary>The other type of that table.</summary>
[DynamoTable("Board")]
public sealed partial record Notice([PartitionKey] string Board, [SortKey] int Number, string Text);
