using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>The key of an item as the service tells items apart: equal for equal keys, however their numbers were written.</summary>
internal readonly record struct ItemKey
{
    private readonly DynamoValue partition;
    private readonly DynamoValue? sort;

    /// <param name="partition">The partition key value.</param>
    /// <param name="sort">The sort key value, if there is one.</param>
    public ItemKey(DynamoValue partition, DynamoValue? sort) => (this.partition, this.sort) = (Canonical.Of(partition), sort is null ? null : Canonical.Of(sort));
}
