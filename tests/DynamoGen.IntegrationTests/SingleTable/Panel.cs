namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>What stands on a customer's page, in the shop's table: a hierarchy with an attribute of its own.</summary>
[DynamoTable("Shop")]
[Polymorphic("kind")]
[DerivedItem<NotePanel>("note"), DerivedItem<ClockPanel>("clock", FormerValues = ["watch"])]
[PartitionKeyTemplate("CUSTOMER#{CustomerId}"), SortKeyTemplate("PANEL#{Order}")]
[Gsi("ByZone", PartitionKeyTemplate = "ZONE#{Zone}")]
[Gsi("ByTitle", PartitionKey = nameof(Title), Projection = IndexProjection.Include, Include = [nameof(NotePanel.Text), nameof(ClockPanel.Zone), nameof(ClockPanel.Is24Hours)])]
public abstract partial record Panel(string CustomerId, int Order)
{
    public string? Title { get; init; }
}

public sealed record NotePanel(string CustomerId, int Order) : Panel(CustomerId, Order)
{
    public required string Text { get; init; }
}

public sealed record ClockPanel(string CustomerId, int Order) : Panel(CustomerId, Order)
{
    public required string Zone { get; init; }
    public bool Is24Hours { get; init; }
}

/// <summary>A hierarchy whose types are types of its table, beside <see cref="Badge"/>.</summary>
[DynamoTable("Board", AllowScan = true)]
[Polymorphic]
[DerivedItem<Circle>("circle"), DerivedItem<Square>("square", FormerValues = ["box"])]
public abstract partial record Figure([PartitionKey] string Board, [SortKey] int Number);

public sealed record Circle(string Board, int Number, int Radius) : Figure(Board, Number);

public sealed record Square(string Board, int Number, int Side) : Figure(Board, Number);

/// <summary>The other type of that table.</summary>
[DynamoTable("Board")]
public sealed partial record Badge([PartitionKey] string Board, [SortKey] int Number, string Text);
