using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>A condition or filter, parsed once and evaluated for as many items as one likes.</summary>
/// <remarks>Written from what the service documents and does, not from what this toolkit renders, so that the one can be checked against the other.</remarks>
public sealed class ConditionExpression
{
    private readonly Condition condition;

    private ConditionExpression(Condition condition, IReadOnlySet<string> attributes) => (this.condition, Attributes) = (condition, attributes);

    /// <summary>The attributes of the item that its paths start at.</summary>
    public IReadOnlySet<string> Attributes { get; }

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="placeholders">The names and values of its request.</param>
    /// <param name="parameter">The parameter of the request that holds the expression, for errors: also <c>FilterExpression</c>.</param>
    /// <exception cref="ExpressionException">The service refuses it.</exception>
    public static ConditionExpression Parse(string text, Placeholders placeholders, string parameter = "ConditionExpression")
    {
        var reader = new ExpressionReader(parameter, text, placeholders);
        return new(ConditionParser.Parse(reader), reader.Attributes);
    }

    /// <summary>Whether the condition holds.</summary>
    /// <param name="item">The item: an M, without entries where there is no item.</param>
    public bool Evaluate(DynamoValue item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return condition.Holds(item);
    }
}
