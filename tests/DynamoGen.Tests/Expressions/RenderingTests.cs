using DynamoGen.Expressions;
using DynamoGen.Mapping;
using DynamoGen.Transport;

namespace DynamoGen.Tests.Expressions;

/// <summary>What a condition costs to make and to render, without a request around it.</summary>
public sealed class RenderingTests
{
    private static readonly OrderedPath<int> Rank = new(new("Rank"), ValueCodec<int>.Using<NumberConverter<int>>());
    private static readonly StringPath Owner = new(new DocumentPath("Owner"));
    private static readonly StringPath Text = new(new DocumentPath("Text"));

    [Fact]
    public void A_condition_of_three_terms_takes_at_most_a_kilobyte_with_its_values()
    {
        for (var i = 0; i < 100; i++)
            Render();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Render();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1024);
    }

    [Fact]
    public void The_text_of_a_condition_is_made_once() => Assert.Same(Render(), Render());

    private static string Render()
    {
        using var expressions = new SdkExpressions();
        return expressions.Condition(Rank > 3 && Owner.StartsWith("x") || Text == "y");
    }
}
