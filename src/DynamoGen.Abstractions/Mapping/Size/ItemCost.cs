using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>What reads and writes cost in capacity units, from the sizes of items. Nothing is sent.</summary>
/// <remarks>From "DynamoDB read and write operations". With sizes of <see cref="ItemSize"/> the results are never below what the service bills.</remarks>
public static class ItemCost
{
    /// <summary>What a read costs: half a unit for every 4 KB begun, a whole one when it is strongly consistent.</summary>
    /// <param name="bytes">
    /// The item's size; 0 when there is none, which costs as much as a small one. For a query or scan the sizes of all items that a request evaluates together, also of those that a filter
    /// leaves out, or of their entries in an index (<see cref="ItemSize.OfEntry"/>); a batch costs what its items cost one by one.
    /// </param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <returns>Read units.</returns>
    public static double Read(long bytes, bool consistent = false) => Begun(bytes, ServiceLimits.ReadUnitBytes) / (consistent ? 1.0 : 2.0);

    /// <summary>What a read in a transaction costs: two units for every 4 KB begun.</summary>
    /// <param name="bytes">The item's size; 0 when there is none.</param>
    /// <returns>Read units.</returns>
    public static double TransactionalRead(long bytes) => 2 * Read(bytes, consistent: true);

    /// <summary>What a put, update or delete costs the table, indexes not counted: a unit for every KB begun of the larger of two sizes. So does one whose condition fails.</summary>
    /// <param name="bytesBefore">The size of the item that is there; 0 when there is none.</param>
    /// <param name="bytesAfter">Its size after the write; 0 when it is deleted.</param>
    /// <returns>Write units.</returns>
    public static double Write(long bytesBefore, long bytesAfter) => Math.Max(Begun(bytesBefore, ServiceLimits.WriteUnitBytes), Begun(bytesAfter, ServiceLimits.WriteUnitBytes));

    /// <summary>What a write in a transaction costs the table: twice as much as one alone.</summary>
    /// <param name="bytesBefore">The size of the item that is there; 0 when there is none.</param>
    /// <param name="bytesAfter">Its size after the write; 0 when it is deleted.</param>
    /// <returns>Write units.</returns>
    public static double TransactionalWrite(long bytesBefore, long bytesAfter) => 2 * Write(bytesBefore, bytesAfter);

    /// <summary>
    /// What a put, update or delete costs the table and its indexes. An index costs nothing where its entry stays as it is, one write where an entry comes, goes or changes, and two, a delete and
    /// a put, where the entry's key changes. In a transaction all of it is twice as much.
    /// </summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="before">The item that is there; null when there is none.</param>
    /// <param name="after">What is under its key after the write; null when it is deleted.</param>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store.</exception>
    public static WriteCost WriteWithIndexes<TItem>(TItem? before, TItem? after) where TItem : class, IDynamoItem<TItem>
    {
        var table = Write(before is null ? 0 : ItemSize.Of(before), after is null ? 0 : ItemSize.Of(after));
        var (stored, written) = (IndexEntry.Attributes(before), IndexEntry.Attributes(after));
        return new(table, TItem.Table.Indexes.ToDictionary(
            index => index.Name, index => IndexEntry.CostOfWrite(index, IndexEntry.Of(TItem.Table, index, stored), IndexEntry.Of(TItem.Table, index, written))));
    }

    private static double Begun(long bytes, int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return Math.Max(1, Math.Ceiling(bytes / (double)unit));
    }
}
