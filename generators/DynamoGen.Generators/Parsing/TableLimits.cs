using DynamoGen.Generators.Model;
using DynamoGen.Tables;

namespace DynamoGen.Generators.Parsing;

/// <summary>How much of everything the service allows a table.</summary>
internal static class TableLimits
{
    /// <summary>What a table has more of than it may have.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isMarked">Whether its items say their type, in an attribute that each index of chosen attributes then includes.</param>
    public static IEnumerable<(string What, int Count, int Maximum)> Exceeded(TableModel table, bool isMarked) => Counts(table, isMarked ? 1 : 0).Where(each => each.Count > each.Maximum);

    private static IEnumerable<(string What, int Count, int Maximum)> Counts(TableModel table, int marks)
    {
        yield return ("global secondary indexes", table.Indexes.Count(index => !index.IsLocal), ServiceLimits.GlobalIndexes);
        yield return ("local secondary indexes", table.Indexes.Count(index => index.IsLocal), ServiceLimits.LocalIndexes);
        var included = 0;
        foreach (var index in table.Indexes.Where(index => index.Projection == IndexModel.Include))
        {
            var count = index.NonKeys.Count() + marks;
            included += count;
            yield return ($"included attributes in index '{index.Name}'", count, ServiceLimits.IncludedAttributesOfIndex);
        }

        yield return ("included attributes over all indexes", included, ServiceLimits.IncludedAttributes);
        yield return ("tags", table.Tags.Count, ServiceLimits.Tags);
    }
}
