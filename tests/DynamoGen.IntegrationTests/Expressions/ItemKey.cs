using System.Globalization;
using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>The key of an item of an <see cref="ExpressionTable"/>.</summary>
public readonly record struct ItemKey(string Partition, int Sort)
{
    /// <summary>The key's attributes.</summary>
    public DynamoValue Value => Of(DynamoValue.Map(new Dictionary<string, DynamoValue>()));

    /// <summary>An item with this key.</summary>
    public DynamoValue Of(DynamoValue item) => DynamoValue.Map(new Dictionary<string, DynamoValue>(item.Entries)
    {
        ["pk"] = DynamoValue.String(Partition),
        ["sk"] = DynamoValue.Number(Sort.ToString(CultureInfo.InvariantCulture)),
    });
}
