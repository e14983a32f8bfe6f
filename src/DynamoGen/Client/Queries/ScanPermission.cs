using DynamoGen.Tables;

namespace DynamoGen.Queries;

/// <summary>Scans are for tables that declare them.</summary>
internal static class ScanPermission
{
    /// <summary>Refuses to scan a table that does not allow it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">Its physical name.</param>
    /// <exception cref="InvalidRequestException">It does not.</exception>
    public static void Require(TableDefinition table, string name)
    {
        if (!table.AllowScan)
            throw new InvalidRequestException(
                $"A scan reads and bills the whole table, and '{table.Name}' does not allow scans. Query the table or an index, or declare [DynamoTable(…, AllowScan = true)].")
            {
                Operation = "Scan",
                Table = name,
            };
    }
}
