using System.Diagnostics.CodeAnalysis;

namespace DynamoGen;

/// <summary>
/// Declares a local secondary index: the table's partition key with another sort key. It exists from the table's creation on or never, and limits the items of
/// one partition key to 10 GB.
/// </summary>
/// <remarks>Queries may be strongly consistent. At most 5 a table; the table needs a sort key.</remarks>
/// <param name="name">The index name: 3–255 characters of <c>a-z A-Z 0-9 _ - .</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LsiAttribute(string name) : Attribute
{
    /// <summary>The index name.</summary>
    public string Name { get; } = name;

    /// <summary>The member that is the index's sort key, by <c>nameof</c>.</summary>
    [DisallowNull]
    public string? SortKey { get; set; }

    /// <summary>The index's sort key as a template, in place of a member; see <see cref="SortKeyTemplateAttribute"/>. Where a member is null the item is not in the index.</summary>
    [DisallowNull]
    public string? SortKeyTemplate { get; set; }

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
}
