namespace DynamoGen.Tables;

/// <summary>One step of a plan for one table.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Name">The index that is added, or the time-to-live attribute; null for other steps.</param>
public sealed record PlanStep(PlanStepKind Kind, string? Name = null);
