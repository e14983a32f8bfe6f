using System.Globalization;
using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Queries;

/// <summary>All that makes a query the same query, as one text: what page tokens are bound to.</summary>
internal static class QueryText
{
    /// <param name="table">The physical table name.</param>
    /// <param name="query">The query.</param>
    /// <param name="filter">Its filter as text.</param>
    public static string Of(string table, DynamoQueryRequest query, string? filter = null)
    {
        var text = new StringBuilder();
        Append(table);
        Append(query.Index?.Name);
        AppendValues(query.Partition);
        AppendValues(query.Leading);
        Append(query.Range?.Comparison.ToString());
        AppendValue(query.Range?.Low);
        AppendValue(query.Range?.High);
        Append($"{query.Range?.ExcludesLow} {query.Range?.ExcludesHigh}");
        Append(query.ItemType);
        Append(filter);
        Append(query.IncludeExpired ? "expired" : null);
        Append(query.Descending ? "descending" : "ascending");
        Append(query.Take?.ToString(CultureInfo.InvariantCulture));
        return text.ToString();

        // The length in front keeps neighbours apart.
        void Append(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");

        void AppendValues(IReadOnlyList<DynamoValue> values)
        {
            Append(values.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var value in values)
                AppendValue(value);
        }

        void AppendValue(DynamoValue? value)
        {
            Append(value?.Type.ToString());
            Append(value is null ? null : value.Type == DynamoType.B ? Convert.ToHexString(value.Bytes.Span) : value.Text);
        }
    }
}
