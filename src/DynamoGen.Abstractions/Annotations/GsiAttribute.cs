using System.Diagnostics.CodeAnalysis;

namespace DynamoGen;

/// <summary>
/// Declares a global secondary index: another partition key, and optionally a sort key, to query the table's items by. Items that lack a key attribute of the
/// index are not in it. The repository gets a query method for it, which returns items, or what the index holds of them when that is not all.
/// </summary>
/// <remarks>Queries are eventually consistent. Each write that changes a projected attribute costs a write on the index too. At most 20 a table (default quota).</remarks>
/// <param name="name">The index name: 3–255 characters of <c>a-z A-Z 0-9 _ - .</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GsiAttribute(string name) : Attribute
{
    /// <summary>The index name.</summary>
    public string Name { get; } = name;

    /// <summary>The member that is the index's partition key, by <c>nameof</c>.</summary>
    [DisallowNull]
    public string? PartitionKey { get; set; }

    /// <summary>The member that is the index's sort key, by <c>nameof</c>; none when not set.</summary>
    [DisallowNull]
    public string? SortKey { get; set; }

    /// <summary>
    /// The members that make up the index's partition key together, by <c>nameof</c>, in place of <see cref="PartitionKey"/>: at most 4, each an attribute of its own type. A query gives all of
    /// them. DynamoDB Local does not know such indexes.
    /// </summary>
    [DisallowNull]
    [SuppressMessage("Performance", "CA1819", Justification = "Attribute arguments are arrays.")]
    public string[]? PartitionKeys { get; set; }

    /// <summary>
    /// The members that make up the index's sort key, by <c>nameof</c>, in place of <see cref="SortKey"/>: at most 4; entries are sorted by the first, then by the second, and so on. A query
    /// gives any number of the first ones, and a range of the next.
    /// </summary>
    [DisallowNull]
    [SuppressMessage("Performance", "CA1819", Justification = "Attribute arguments are arrays.")]
    public string[]? SortKeys { get; set; }

    /// <summary>The index's partition key as a template, in place of a member; see <see cref="PartitionKeyTemplateAttribute"/>. Where a member is null the item is not in the index.</summary>
    [DisallowNull]
    public string? PartitionKeyTemplate { get; set; }

    /// <summary>The index's sort key as a template, in place of a member; see <see cref="SortKeyTemplateAttribute"/>. Where a member is null the item is not in the index.</summary>
    [DisallowNull]
    public string? SortKeyTemplate { get; set; }

    /// <summary>The attribute that <see cref="PartitionKeyTemplate"/> fills; the index name with <c>PK</c> behind it when not set.</summary>
    [DisallowNull]
    public string? PartitionKeyName { get; set; }

    /// <summary>The attribute that <see cref="SortKeyTemplate"/> fills; the index name with <c>SK</c> behind it when not set.</summary>
    [DisallowNull]
    public string? SortKeyName { get; set; }

    /// <summary>Which attributes the index holds.</summary>
    public IndexProjection Projection { get; set; }

    /// <summary>
    /// The members that the index holds beside its keys and the table's, by <c>nameof</c>, when <see cref="Projection"/> is <see cref="IndexProjection.Include"/>. Where items say their type, or
    /// templates make the table's key, <c>_type</c> and the members of these templates are included too; at most 20 in all.
    /// </summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Attribute arguments are arrays.")]
    public string[] Include { get; set; } = [];

    /// <summary>Provisioned read capacity units per second of the index; the table's own when 0.</summary>
    public long ReadCapacity { get; set; }

    /// <summary>Provisioned write capacity units per second of the index; the table's own when 0.</summary>
    public long WriteCapacity { get; set; }
}
