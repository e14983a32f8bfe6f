using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>A projection, parsed once and applied to as many items as one likes.</summary>
public sealed class ProjectionExpression
{
    private readonly PathTree<DocumentPath> tree;

    private ProjectionExpression(PathTree<DocumentPath> tree) => this.tree = tree;

    /// <summary>The attributes of the item that its paths start at.</summary>
    public IEnumerable<string> Attributes => tree.Children.Keys.Select(element => element.Name!);

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="placeholders">The names of its request.</param>
    /// <exception cref="ExpressionException">The service refuses it.</exception>
    public static ProjectionExpression Parse(string text, Placeholders placeholders)
    {
        var reader = new ExpressionReader("ProjectionExpression", text, placeholders);
        var tree = new PathTree<DocumentPath>();
        do
        {
            var path = reader.ReadPath();
            if (!tree.TryAdd(path, path, out var problem))
                throw reader.Refused(problem);
        }
        while (reader.TryTake(","));
        reader.ExpectEnd();
        return new(tree);
    }

    /// <summary>The part of an item that is projected, within the maps and lists that hold it; of lists without gaps.</summary>
    /// <param name="item">The item: an M.</param>
    /// <returns>The part: an M, without entries where the item has nothing of it.</returns>
    public DynamoValue Project(DynamoValue item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Part(item, tree) ?? DynamoValue.Map(new Dictionary<string, DynamoValue>());
    }

    private static DynamoValue? Part(DynamoValue value, PathTree<DocumentPath> node)
    {
        if (node.End is not null)
            return value;
        var parts = new List<KeyValuePair<PathElement, DynamoValue>>();
        foreach (var (element, child) in node.Children)
            if (element.Of(value) is { } inner && Part(inner, child) is { } part)
                parts.Add(new(element, part));
        if (parts.Count == 0)
            return null;
        return node.IsList
            ? DynamoValue.List([.. parts.Select(part => part.Value)])
            : DynamoValue.Map(parts.ToDictionary(part => part.Key.Name!, part => part.Value));
    }
}
