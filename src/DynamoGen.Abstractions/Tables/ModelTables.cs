namespace DynamoGen.Tables;

/// <summary>The tables of one model, with the model's name for errors.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Tables">Its tables.</param>
public sealed record ModelTables(string Model, IReadOnlyList<TableDefinition> Tables);
