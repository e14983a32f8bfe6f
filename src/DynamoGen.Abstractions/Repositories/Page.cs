namespace DynamoGen;

/// <summary>One page of a query.</summary>
/// <typeparam name="T">The item type.</typeparam>
/// <param name="Items">The items, in the query's order.</param>
/// <param name="NextToken">What asks for the next page: opaque, safe in a URL, bound to its query. Null when there is no more.</param>
/// <param name="PreviousToken">What asks for the page before, likewise. Null when this is the first page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken, string? PreviousToken = null);
