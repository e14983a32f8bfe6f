using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>An update, parsed once and applied to as many items as one likes.</summary>
public sealed class UpdateExpression
{
    private readonly PathTree<UpdateAction> tree;

    private UpdateExpression(PathTree<UpdateAction> tree) => this.tree = tree;

    /// <summary>The attributes of the item that it changes; the service lets none of the key be among them.</summary>
    public IEnumerable<string> ChangedAttributes => tree.Children.Keys.Select(element => element.Name!);

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="placeholders">The names and values of its request.</param>
    /// <exception cref="ExpressionException">The service refuses it.</exception>
    public static UpdateExpression Parse(string text, Placeholders placeholders) => new(UpdateParser.Parse(new("UpdateExpression", text, placeholders)));

    /// <summary>The item after the update.</summary>
    /// <param name="item">The item as it is stored: an M; for one that is not there, its key alone.</param>
    /// <exception cref="ExpressionException">
    /// The service refuses the update of this item: a path's parent or an operand is missing or of another type, or a result cannot be stored.
    /// </exception>
    public DynamoValue Apply(DynamoValue item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var updated = new ItemUpdate(item).Rebuild(item, tree)!;
        StoredValue.CheckDepth(updated);
        return updated;
    }
}
