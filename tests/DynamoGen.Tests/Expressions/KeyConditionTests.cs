using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.Tests.Expressions;

public sealed class KeyConditionTests
{
    [Theory]
    [InlineData("s = :s")]
    [InlineData(":s = s")]
    [InlineData("(s = :s)")]
    [InlineData("#s = :s and n > :4")]
    [InlineData("n >= :5 AND s = :s")]
    [InlineData("s = :s AND :4 < n")]
    [InlineData("((s = :s) AND (n <= :5))")]
    [InlineData("s = :s AND n BETWEEN :1 AND :5")]
    [InlineData("s = :s AND n = :5e0")]
    public void An_item_is_in_the_range(string condition) => Assert.True(Parse(condition, ["s"], ["n"]).Evaluate(SampleItem.Item));

    [Theory]
    [InlineData("s = :he")]
    [InlineData("s = :s AND n > :5")]
    [InlineData("s = :s AND n < :s")]
    [InlineData("s = :s AND n BETWEEN :1 AND :4")]
    public void An_item_is_not_in_the_range(string condition) => Assert.False(Parse(condition, ["s"], ["n"]).Evaluate(SampleItem.Item));

    [Theory]
    [InlineData("")]
    [InlineData("n = :5")]
    [InlineData("s > :s")]
    [InlineData("begins_with(s, :he)")]
    [InlineData("s BETWEEN :s AND :s")]
    [InlineData("s IN (:s)")]
    [InlineData(":s = :s")]
    [InlineData("s = n")]
    [InlineData("s = e")]
    [InlineData("s = :s AND s = :s")]
    [InlineData("s = :s AND n <> :5")]
    [InlineData("s = :s AND n IN (:5)")]
    [InlineData("s = :s AND NOT n = :5")]
    [InlineData("s = :s OR n = :5")]
    [InlineData("s = :s AND n > :1 AND n < :9")]
    [InlineData("s = :s AND (n > :1 AND n < :9)")]
    [InlineData("s = :s AND e = :empty")]
    [InlineData("s = :s AND q = :1")]
    [InlineData("s = :s AND n.a = :1")]
    [InlineData("s = :s AND n[0] = :1")]
    [InlineData("s = :s AND size(n) = :1")]
    [InlineData("s = :s AND attribute_exists(n)")]
    [InlineData("s = :s AND contains(n, :1)")]
    [InlineData("s = :s AND begins_with(:s, n)")]
    [InlineData("s = :s AND begins_with(n, :empty)")]
    [InlineData("s = :s AND begins_with(n, :eb)")]
    [InlineData("s = :s AND n = :t")]
    [InlineData("s = :s AND n = :null")]
    [InlineData("s = :s AND n BETWEEN :1 AND e")]
    [InlineData("s = :s AND n BETWEEN :9 AND :1")]
    [InlineData("s = :empty")]
    public void A_key_condition_is_refused(string condition) => Assert.Throws<ExpressionException>(() => Parse(condition, ["s"], ["n"]));

    [Theory]
    [InlineData("b = :b AND s = :s")]
    [InlineData("s = :s AND b = :b AND n = :5")]
    [InlineData("s = :s AND b = :b AND n = :5 AND begins_with(u, :accent)")]
    public void Keys_of_several_attributes_are_given_from_the_left(string condition) =>
        Assert.True(Parse(condition, ["s", "b"], ["n", "u"]).Evaluate(SampleItem.Item));

    [Theory]
    [InlineData("s = :s")]
    [InlineData("s = :s AND b > :b")]
    [InlineData("s = :s AND b = :b AND u = :accent")]
    [InlineData("s = :s AND b = :b AND n > :1 AND u = :accent")]
    public void Keys_of_several_attributes_without_gaps_and_with_one_range_at_the_end(string condition) =>
        Assert.Throws<ExpressionException>(() => Parse(condition, ["s", "b"], ["n", "u"]));

    private static KeyConditionExpression Parse(string condition, IReadOnlyList<string> partitionKey, IReadOnlyList<string> sortKey) =>
        KeyConditionExpression.Parse(condition, new(SampleItem.NamesOf(condition), SampleItem.ValuesOf(condition)), partitionKey, sortKey);
}
