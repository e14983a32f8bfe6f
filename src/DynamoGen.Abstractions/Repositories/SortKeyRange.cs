using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>A condition on a sort key, as data.</summary>
/// <param name="Comparison">How sort keys compare with the bounds.</param>
/// <param name="Low">The bound, or the lower one of two.</param>
/// <param name="High">The upper bound of <see cref="KeyComparison.Between"/>.</param>
public sealed record SortKeyRange(KeyComparison Comparison, DynamoValue Low, DynamoValue? High = null);
