using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>Key conditions, which DynamoDB and the evaluator find the same items by, or refuse both.</summary>
public sealed class KeyConditionTests(DynamoDbFixture database, ExpressionTable table) : IClassFixture<ExpressionTable>
{
    [Theory]
    [InlineData("pk = :s")]
    [InlineData(":s = pk")]
    [InlineData("(pk = :s) and (sk > :2)")]
    [InlineData("sk >= :2 AND pk = :s")]
    [InlineData("pk = :s AND :2 < sk")]
    [InlineData("((pk = :s) AND (sk <= :5e0))")]
    [InlineData("pk = :s AND sk < :neg")]
    [InlineData("pk = :s AND sk BETWEEN :2 AND :4")]
    [InlineData("pk = :s AND sk = :1_0")]
    [InlineData("pk = :he")]
    [InlineData("pk = :empty")]
    [InlineData("sk = :1")]
    [InlineData("pk > :s")]
    [InlineData("pk BETWEEN :s AND :s")]
    [InlineData("begins_with(pk, :he)")]
    [InlineData("pk IN (:s)")]
    [InlineData("pk = :s AND pk = :s")]
    [InlineData("pk = :s AND sk <> :1")]
    [InlineData("pk = :s AND sk IN (:1)")]
    [InlineData("pk = :s AND NOT sk = :1")]
    [InlineData("pk = :s OR sk = :1")]
    [InlineData("pk = :s AND sk > :1 AND sk < :5")]
    [InlineData("pk = :s AND q = :1")]
    [InlineData("pk = :s AND sk.a = :1")]
    [InlineData("pk = :s AND size(sk) = :1")]
    [InlineData("pk = :s AND attribute_exists(sk)")]
    [InlineData("pk = :s AND sk = :null")]
    [InlineData("pk = sk")]
    [InlineData("pk = :s AND sk BETWEEN :1 AND pk")]
    [InlineData("")]
    public async Task A_key_condition_finds_the_same_items(string condition)
    {
        await table.OpenAsync(database);
        for (var sort = 0; sort < 6; sort++)
            await table.PutAsync(new("hello", sort), Value.M());
        var answer = await table.QueryAsync(condition, null, SampleItem.NamesOf(condition), SampleItem.ValuesOf(condition));
        Assert.Equal(Found(condition), answer);
    }

    private static List<int>? Found(string condition)
    {
        try
        {
            var parsed = KeyConditionExpression.Parse(condition, new(SampleItem.NamesOf(condition), SampleItem.ValuesOf(condition)), ["pk"], ["sk"]);
            return [.. Enumerable.Range(0, 6).Where(sort => parsed.Evaluate(new ItemKey("hello", sort).Value))];
        }
        catch (ExpressionException)
        {
            return null;
        }
    }
}
