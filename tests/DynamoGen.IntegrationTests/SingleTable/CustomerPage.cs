namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>A customer with all that stands in its partition, but for order lines, which have partitions of their own.</summary>
[ItemCollection]
public sealed record CustomerPage(Customer? Customer, IReadOnlyList<Order> Orders, Panel[] Panels);

/// <summary>A customer who must be there.</summary>
[ItemCollection]
public sealed record KnownCustomer(Customer Customer);

/// <summary>The one order of a customer.</summary>
[ItemCollection]
public sealed class OnlyOrder
{
    public Order? Order { get; init; }
}

/// <summary>A board, by plain keys.</summary>
[ItemCollection]
public sealed record BoardContent(IReadOnlyList<Figure> Figures, IReadOnlyList<Badge> Badges);
