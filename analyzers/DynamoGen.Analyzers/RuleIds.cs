namespace DynamoGen.Analyzers;

/// <summary>The ids of the rules that are kept here. Those on declarations are the parser's.</summary>
internal static class RuleIds
{
    public const string TooLarge = "DGEN120";
    public const string Unbounded = "DGEN121";
    public const string Scan = "DGEN201";
    public const string QueryWithoutKey = "DGEN202";
}
