namespace DynamoGen.Analyzers;

/// <summary>The names under which a diagnostic carries what its fix needs to know.</summary>
internal static class FixHints
{
    /// <summary>The condition that belongs in the place of the reported one.</summary>
    public const string Condition = "Condition";
}
