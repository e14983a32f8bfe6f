namespace DynamoGen;

/// <summary>One page of a query.</summary>
/// <typeparam name="T">The item type.</typeparam>
/// <param name="Items">The items, in the order of the sort key.</param>
/// <param name="NextToken">What asks for the next page: opaque, safe in a URL, bound to its query. Null when there is no more.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);
