using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.Tests.Expressions;

public sealed class ExpressionLimitTests
{
    private static readonly Dictionary<string, DynamoValue> One = new() { [":1"] = Value.N("1") };

    [Fact]
    public void An_expression_has_4096_bytes_as_sent()
    {
        Evaluate("a = :1".PadRight(4096));
        Refused(() => Evaluate("a = :1".PadRight(4097)));
        Refused(() => ExpressionEvaluator.Apply("SET a = :1".PadRight(4097), null, One, Value.M()));
        Refused(() => ExpressionEvaluator.Project("a".PadRight(4097), null, Value.M()));
    }

    [Theory]
    [InlineData("a{0} = :1", " OR ", 150)]
    [InlineData("NOT a{0} = :1", " AND ", 100)]
    [InlineData("a{0} BETWEEN :1 AND :1", " OR ", 150)]
    [InlineData("a{0} IN (:1, :1)", " OR ", 150)]
    [InlineData("size(a{0}) = :1", " OR ", 100)]
    [InlineData("(a{0}[1].b = :1)", " OR ", 150)]
    public void A_condition_has_300_operators_and_functions(string term, string joint, int count)
    {
        Evaluate(Joined(term, joint, count));
        Refused(() => Evaluate(Joined(term, joint, count + 1)));
    }

    [Theory]
    [InlineData("a{0}=b+:1", 300)]
    [InlineData("a{0}=if_not_exists(c,b)-:1", 150)]
    public void An_update_has_300_operators_and_functions(string action, int count)
    {
        Update("SET " + Joined(action, ",", count));
        Refused(() => Update("SET " + Joined(action, ",", count + 1)));
    }

    [Fact]
    public void Actions_of_an_update_count_as_none() => Update("SET " + Joined("a{0}=:1", ",", 301));

    [Fact]
    public void Operands_of_IN_are_100()
    {
        Evaluate($"a IN ({Joined(":1", ",", 100)})");
        Refused(() => Evaluate($"a IN ({Joined(":1", ",", 101)})"));
    }

    [Fact]
    public void A_path_has_32_elements()
    {
        Evaluate(Joined("a", ".", 32) + " = :1");
        Refused(() => Evaluate(Joined("a", ".", 33) + " = :1"));
        Evaluate($"a{Joined("[0]", "", 31)} = :1");
        Refused(() => Evaluate($"a{Joined("[0]", "", 32)} = :1"));
    }

    [Fact]
    public void Nesting_is_refused_before_it_overflows_the_stack()
    {
        Refused(() => Evaluate(new string('(', 2000) + "a = :1" + new string(')', 2000)));
        Refused(() => Update("SET a = " + new string('(', 2000) + ":1" + new string(')', 2000)));
        Evaluate(Joined("NOT (", "", 299) + "a = :1" + new string(')', 299));
        Evaluate(Joined("NOT (", "", 298) + "size((a)) = :1" + new string(')', 298));
    }

    [Fact]
    public void Placeholders_must_be_used_and_defined()
    {
        var placeholders = new Placeholders(new Dictionary<string, string> { ["#a"] = "a", ["#b"] = "b" }, One);
        ConditionExpression.Parse("#a = :1", placeholders);
        var exception = Assert.Throws<ExpressionException>(placeholders.RequireAllUsed);
        Assert.Contains("#b", exception.Message, StringComparison.Ordinal);
        ProjectionExpression.Parse("#b", placeholders);
        placeholders.RequireAllUsed();

        Refused(() => ExpressionEvaluator.Evaluate("attribute_exists(a)", null, One, Value.M()));
        Refused(() => ExpressionEvaluator.Evaluate("attribute_exists(#a)", null, null, Value.M()));
    }

    [Fact]
    public void Maps_of_placeholders_are_not_empty()
    {
        Refused(() => ExpressionEvaluator.Project("a", new Dictionary<string, string>(), Value.M()));
        Refused(() => ExpressionEvaluator.Evaluate("attribute_exists(a)", null, new Dictionary<string, DynamoValue>(), Value.M()));
    }

    [Theory]
    [InlineData("#")]
    [InlineData("a")]
    [InlineData(":a")]
    [InlineData("##")]
    [InlineData("#a-b")]
    [InlineData("#a.b")]
    [InlineData("#é")]
    [InlineData("# a")]
    public void A_name_has_a_placeholder_of_letters_digits_and_underscores(string placeholder) =>
        Refused(() => ExpressionEvaluator.Project(placeholder, new Dictionary<string, string> { [placeholder] = "a" }, Value.M()));

    [Fact]
    public void A_placeholder_has_255_bytes_and_a_name_at_least_one()
    {
        var longest = "#" + new string('a', 254);
        ExpressionEvaluator.Project(longest, new Dictionary<string, string> { [longest] = "a" }, Value.M());
        Refused(() => ExpressionEvaluator.Project(longest + "a", new Dictionary<string, string> { [longest + "a"] = "a" }, Value.M()));
        Refused(() => ExpressionEvaluator.Project("#a", new Dictionary<string, string> { ["#a"] = "" }, Value.M()));
    }

    private static void Refused(Action action) => Assert.Throws<ExpressionException>(action);

    private static bool Evaluate(string condition) => ExpressionEvaluator.Evaluate(condition, null, One, Value.M());

    private static DynamoValue Update(string update) =>
        ExpressionEvaluator.Apply(update, null, update.Contains(":1", StringComparison.Ordinal) ? One : null, Value.M(("b", Value.N("1"))));

    private static string Joined(string term, string joint, int count) =>
        string.Join(joint, Enumerable.Range(0, count).Select(at => string.Format(System.Globalization.CultureInfo.InvariantCulture, term, at)));
}
