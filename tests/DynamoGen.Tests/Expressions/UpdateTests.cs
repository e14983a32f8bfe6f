using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.Tests.Expressions;

public sealed class UpdateTests
{
    private static readonly DynamoValue Key = Value.M(("pk", Value.S("a")));

    public static TheoryData<string, string> Applied => [.. UpdateCases.Applied];

    public static TheoryData<string> Refused => [.. UpdateCases.Refused];

    [Theory]
    [MemberData(nameof(Applied))]
    public void An_update_is_applied(string update, string difference) => Assert.Equal(difference, ValueText.Difference(SampleItem.Item, Apply(update)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void An_update_is_refused(string update) => Assert.Throws<ExpressionException>(() => Apply(update));

    [Fact]
    public void The_item_before_is_left_as_it_was()
    {
        var before = ValueText.Of(SampleItem.Item);
        Apply("SET l[0] = :9, m.b.c = :1 REMOVE s DELETE ss :ss ADD ns :ns17");
        Assert.Equal(before, ValueText.Of(SampleItem.Item));
    }

    [Fact]
    public void An_item_that_is_not_there_is_made_of_its_key() =>
        Assert.Equal("n: 1", ValueText.Difference(Key, ExpressionEvaluator.Apply("ADD n :1 REMOVE x", null, SampleItem.ValuesOf(":1"), Key)));

    [Fact]
    public void Numbers_are_stored_in_one_spelling() =>
        Assert.Equal("5", ExpressionEvaluator.Apply("SET a = :5e0", null, SampleItem.ValuesOf(":5e0"), Value.M()).Entries["a"].Text);

    [Fact]
    public void An_update_names_the_attributes_it_changes() =>
        Assert.Equal(["l", "m"], UpdateExpression.Parse("SET m.a = s, m.b = n REMOVE l[0], l[1]", new()).ChangedAttributes.Order());

    private static DynamoValue Apply(string update) =>
        ExpressionEvaluator.Apply(update, SampleItem.NamesOf(update), SampleItem.ValuesOf(update), SampleItem.Item);
}
