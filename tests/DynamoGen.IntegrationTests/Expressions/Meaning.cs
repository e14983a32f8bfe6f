using System.Text.RegularExpressions;
using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>A typed condition, which the product renders, and what it is to mean: the evaluator's verdict on expressions written by hand, composed here.</summary>
/// <param name="Condition">The typed condition.</param>
/// <param name="Holds">Whether it is to hold for an item as it is stored.</param>
internal sealed partial record Meaning(DynamoCondition Condition, Func<DynamoValue, bool> Holds)
{
    public static Meaning operator &(Meaning left, Meaning right) => new(left.Condition && right.Condition, item => left.Holds(item) && right.Holds(item));

    public static Meaning operator |(Meaning left, Meaning right) => new(left.Condition || right.Condition, item => left.Holds(item) || right.Holds(item));

    public static Meaning operator !(Meaning meaning) => new(!meaning.Condition, item => !meaning.Holds(item));

    /// <summary>A condition without parts.</summary>
    /// <param name="condition">The typed condition.</param>
    /// <param name="text">The same by hand: <c>#Visits</c> stands for the attribute Visits, <c>#a_b</c> for a.b, <c>:0</c> for the first value.</param>
    /// <param name="values">The values, as they are to be stored.</param>
    public static Meaning Of(DynamoCondition condition, string text, params DynamoValue[] values)
    {
        var names = Name().Matches(text).Select(match => match.Value).Distinct().ToDictionary(name => name, name => name[1..].Replace('_', '.'));
        var placeholders = new Placeholders(names, values.Length == 0 ? null : values.Index().ToDictionary(value => $":{value.Index}", value => value.Item));
        var parsed = ConditionExpression.Parse(text, placeholders);
        placeholders.RequireAllUsed();
        return new(condition, parsed.Evaluate);
    }

    [GeneratedRegex("#[A-Za-z_]+")]
    private static partial Regex Name();
}
