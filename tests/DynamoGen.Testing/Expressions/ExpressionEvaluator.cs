using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Expressions evaluated in one call each, as those of requests that hold no other.</summary>
/// <remarks>Where a request holds several, or one is evaluated for many items, parse them with the <see cref="Placeholders"/> of the request.</remarks>
public static class ExpressionEvaluator
{
    /// <summary>Whether a condition or filter holds for an item.</summary>
    /// <param name="condition">The expression.</param>
    /// <param name="names">The attribute names by placeholder; null for none.</param>
    /// <param name="values">The values by placeholder; null for none.</param>
    /// <param name="item">The item: an M, without entries where there is no item.</param>
    /// <exception cref="ExpressionException">The service refuses the expression.</exception>
    public static bool Evaluate(
        string condition, IReadOnlyDictionary<string, string>? names, IReadOnlyDictionary<string, DynamoValue>? values, DynamoValue item) =>
        Parse(new(names, values), placeholders => ConditionExpression.Parse(condition, placeholders)).Evaluate(item);

    /// <summary>The item after an update.</summary>
    /// <param name="update">The expression.</param>
    /// <param name="names">The attribute names by placeholder; null for none.</param>
    /// <param name="values">The values by placeholder; null for none.</param>
    /// <param name="item">The item as it is stored: an M; for one that is not there, its key alone.</param>
    /// <exception cref="ExpressionException">The service refuses the expression, or the update of this item.</exception>
    public static DynamoValue Apply(
        string update, IReadOnlyDictionary<string, string>? names, IReadOnlyDictionary<string, DynamoValue>? values, DynamoValue item) =>
        Parse(new(names, values), placeholders => UpdateExpression.Parse(update, placeholders)).Apply(item);

    /// <summary>The part of an item that a projection leaves.</summary>
    /// <param name="projection">The expression.</param>
    /// <param name="names">The attribute names by placeholder; null for none.</param>
    /// <param name="item">The item: an M.</param>
    /// <exception cref="ExpressionException">The service refuses the expression.</exception>
    public static DynamoValue Project(string projection, IReadOnlyDictionary<string, string>? names, DynamoValue item) =>
        Parse(new(names), placeholders => ProjectionExpression.Parse(projection, placeholders)).Project(item);

    private static T Parse<T>(Placeholders placeholders, Func<Placeholders, T> parse)
    {
        var expression = parse(placeholders);
        placeholders.RequireAllUsed();
        return expression;
    }
}
