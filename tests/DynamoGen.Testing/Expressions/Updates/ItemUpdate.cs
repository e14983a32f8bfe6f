using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Rebuilds an item along the paths of an update. Values are read from the item before it, and indexes are those of the lists before it.</summary>
/// <param name="item">The item before the update.</param>
internal sealed class ItemUpdate(DynamoValue item)
{
    /// <summary>What is at a node of the tree afterwards.</summary>
    /// <param name="current">What is there before; null for nothing.</param>
    /// <param name="node">The node.</param>
    public DynamoValue? Rebuild(DynamoValue? current, PathTree<UpdateAction> node)
    {
        if (node.End is { } action)
            return action.Apply(current, item);
        if (current?.Type != (node.IsList ? DynamoType.L : DynamoType.M))
            throw InvalidPath(current, node);
        return node.IsList ? RebuildList(current.Elements, node) : RebuildMap(current.Entries, node);
    }

    private static ExpressionException InvalidPath(DynamoValue? current, PathTree<UpdateAction> node) => new(
        $"The document path is invalid for update: the item has {current?.Type.ToString() ?? "nothing"} where {node.Children.Keys.First()} is to be changed.");

    private DynamoValue RebuildMap(IReadOnlyDictionary<string, DynamoValue> before, PathTree<UpdateAction> node)
    {
        var entries = new Dictionary<string, DynamoValue>(before);
        foreach (var (element, child) in node.Children)
            if (Rebuild(before.GetValueOrDefault(element.Name!), child) is { } value)
                entries[element.Name!] = value;
            else
                entries.Remove(element.Name!);
        return DynamoValue.Map(entries);
    }

    // Indexes beyond the end append, in their order and without gaps; elements that go leave no gaps either.
    private DynamoValue RebuildList(IReadOnlyList<DynamoValue> before, PathTree<UpdateAction> node)
    {
        var elements = new List<DynamoValue?>(before);
        foreach (var (element, child) in node.Children)
            if (element.Index < before.Count)
                elements[element.Index] = Rebuild(before[element.Index], child);
            else
                elements.Add(Rebuild(null, child));
        return DynamoValue.List([.. elements.OfType<DynamoValue>()]);
    }
}
