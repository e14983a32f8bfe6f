using System.Globalization;
using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.Tests.Expressions;

public sealed class ConditionTests
{
    public static TheoryData<string> True => [.. ConditionCases.True];

    public static TheoryData<string> False => [.. ConditionCases.False];

    public static TheoryData<string> Refused => [.. ConditionCases.Refused];

    [Theory]
    [MemberData(nameof(True))]
    public void A_condition_holds(string condition) => Assert.True(Evaluate(condition));

    [Theory]
    [MemberData(nameof(False))]
    public void A_condition_does_not_hold(string condition) => Assert.False(Evaluate(condition));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_condition_is_refused(string condition) => Assert.Throws<ExpressionException>(() => Evaluate(condition));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_verdict(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.All(ConditionCases.True, condition => Assert.True(Evaluate(condition)));
            Assert.All(ConditionCases.False, condition => Assert.False(Evaluate(condition)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Of_an_item_that_is_not_there_nothing_exists()
    {
        var none = Value.M();
        Assert.True(ExpressionEvaluator.Evaluate("attribute_not_exists(pk)", null, null, none));
        Assert.False(ExpressionEvaluator.Evaluate("attribute_exists(pk)", null, null, none));
    }

    [Fact]
    public void A_condition_names_the_attributes_it_looks_at() =>
        Assert.Equal(["l", "m", "n", "s"], ConditionExpression.Parse("m.b = s OR size(s) > m.a AND contains(l[0].s, n.q)", new()).Attributes.Order());

    [Fact]
    public void A_syntax_error_says_where_it_is()
    {
        var exception = Assert.Throws<ExpressionException>(() => ConditionExpression.Parse("title = :t AND AND visits > :v", new(), "FilterExpression"));
        Assert.Equal("Invalid FilterExpression: The value :t is not defined; give it in ExpressionAttributeValues.", exception.Message);
        exception = Assert.Throws<ExpressionException>(() => Evaluate("s = :s AND AND n > :5"));
        Assert.Equal("Invalid ConditionExpression: Syntax error at character 11, after 's = :s AND ' and before 'AND n > :5'.", exception.Message);
    }

    private static bool Evaluate(string condition) =>
        ExpressionEvaluator.Evaluate(condition, SampleItem.NamesOf(condition), SampleItem.ValuesOf(condition), SampleItem.Item);
}
