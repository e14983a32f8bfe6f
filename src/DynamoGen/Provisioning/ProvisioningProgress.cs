namespace DynamoGen;

/// <summary>News of one table while a plan is carried out.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Message">What is done or waited for, such as <c>adding index UserNotesIndex</c>.</param>
/// <param name="IsReady">Whether the table and its indexes are as declared and ready; the last news of a table.</param>
public sealed record ProvisioningProgress(string Table, string Message, bool IsReady)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Table}: {Message}";
}
