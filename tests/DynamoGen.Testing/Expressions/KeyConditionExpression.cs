using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>
/// A key condition of a query: equality on the whole partition key, and at most one condition on each attribute of the sort key, from the left, of which only
/// the last may be a range.
/// </summary>
public sealed class KeyConditionExpression
{
    private readonly ExpressionReader reader;
    private readonly List<Condition> terms = [];
    private readonly Dictionary<string, bool> equalities = [];

    private KeyConditionExpression(ExpressionReader reader) => this.reader = reader;

    /// <summary>The key attributes that the expression says something of.</summary>
    public IReadOnlyCollection<string> Attributes => equalities.Keys;

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="placeholders">The names and values of its request.</param>
    /// <param name="partitionKey">The attributes of the partition key: one, or several of an index that has several.</param>
    /// <param name="sortKey">The attributes of the sort key, in their order; none where there is none.</param>
    /// <exception cref="ExpressionException">The service refuses it.</exception>
    public static KeyConditionExpression Parse(string text, Placeholders placeholders, IReadOnlyList<string> partitionKey, IReadOnlyList<string> sortKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(sortKey);
        var expression = new KeyConditionExpression(new("KeyConditionExpression", text, placeholders));
        expression.Add(ConditionParser.Parse(expression.reader));
        expression.Check(partitionKey, sortKey);
        return expression;
    }

    /// <summary>Whether an item is in the range.</summary>
    /// <param name="item">The item: an M.</param>
    public bool Evaluate(DynamoValue item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return terms.TrueForAll(term => term.Holds(item));
    }

    private void Add(Condition condition)
    {
        if (condition is Conjunction both)
        {
            Add(both.Left);
            Add(both.Right);
            return;
        }
        var (attribute, values) = Parts(condition);
        foreach (var value in values)
            RequireKeyValue(attribute, value);
        if (!equalities.TryAdd(attribute, condition is Comparison { Comparator: "=" }))
            throw reader.Refused($"There must be only one condition on each key attribute; there are several on '{attribute}'.");
        terms.Add(condition);
    }

    private (string Attribute, Operand[] Values) Parts(Condition condition) => condition switch
    {
        Comparison { Comparator: not "<>", Left: PathOperand path, Right: var right } => (KeyAttribute(path), [right]),
        Comparison { Comparator: not "<>", Left: var left, Right: PathOperand path } => (KeyAttribute(path), [left]),
        Between { Operand: PathOperand path, Low: var low, High: var high } => (KeyAttribute(path), [low, high]),
        BeginsWith { Operand: PathOperand path, Prefix: var prefix } => (KeyAttribute(path), [prefix]),
        _ => throw reader.Refused("A key condition is a key attribute compared by =, <, <=, >, >=, BETWEEN or begins_with; several are joined by AND."),
    };

    private string KeyAttribute(PathOperand operand) =>
        operand.Path.IsTopLevel ? operand.Path.Attribute : throw reader.Refused($"Key attributes are attributes of the item itself; {operand.Path} is none.");

    private void RequireKeyValue(string attribute, Operand operand)
    {
        if (operand is not ValueOperand { Value: var value })
            throw reader.Refused($"The key attribute '{attribute}' must be compared with a value.");
        if (value.Type is not (DynamoType.S or DynamoType.N or DynamoType.B))
            throw reader.Refused($"The key attribute '{attribute}' cannot be compared with a value of type {value.Type}.");
        if (value is { Type: DynamoType.S, Text: "" } or { Type: DynamoType.B, Bytes.IsEmpty: true })
            throw reader.Refused($"The key attribute '{attribute}' cannot be compared with an empty value.");
    }

    private void Check(IReadOnlyList<string> partitionKey, IReadOnlyList<string> sortKey)
    {
        if (equalities.Keys.FirstOrDefault(attribute => !partitionKey.Contains(attribute) && !sortKey.Contains(attribute)) is { } stranger)
            throw reader.Refused($"'{stranger}' is no attribute of the key.");
        if (partitionKey.FirstOrDefault(attribute => !equalities.GetValueOrDefault(attribute)) is { } missing)
            throw reader.Refused($"The partition key attribute '{missing}' must be given by =.");
        var conditions = sortKey.Count(equalities.ContainsKey);
        if (sortKey.Take(conditions).FirstOrDefault(attribute => !equalities.ContainsKey(attribute)) is { } skipped)
            throw reader.Refused($"The sort key attribute '{skipped}' must be given before those after it.");
        if (sortKey.Take(conditions - 1).FirstOrDefault(attribute => !equalities[attribute]) is { } range)
            throw reader.Refused($"Only the last sort key attribute that is given may be a range; '{range}' is not the last.");
    }
}
