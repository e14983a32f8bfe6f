using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;
using DynamoGen.Testing.Expressions.Samples;

namespace DynamoGen.Tests.Expressions;

public sealed class ProjectionTests
{
    public static TheoryData<string, string> Applied => [.. ProjectionCases.Applied];

    public static TheoryData<string> Refused => [.. ProjectionCases.Refused];

    [Theory]
    [MemberData(nameof(Applied))]
    public void A_projection_leaves_a_part(string projection, string part) => Assert.Equal(part, ValueText.Of(Project(projection)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_projection_is_refused(string projection) => Assert.Throws<ExpressionException>(() => Project(projection));

    [Fact]
    public void A_projection_names_the_attributes_it_looks_at() =>
        Assert.Equal(["l", "m"], ProjectionExpression.Parse("m.a, l[0], l[1], m.b", new()).Attributes.Order());

    private static DynamoValue Project(string projection) => ExpressionEvaluator.Project(projection, SampleItem.NamesOf(projection), SampleItem.Item);
}
