using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>A random projection. Some of its paths overlap, and some lead nowhere.</summary>
internal sealed class RandomProjection : RandomExpression
{
    public RandomProjection(Random random, DynamoValue item) : base(random, item) =>
        Text = string.Join(", ", Enumerable.Range(0, 1 + Below(4)).Select(_ => Path()));
}
