namespace DynamoGen.Analyzers;

/// <summary>DGEN207: an attribute whose name is a reserved word stands in an expression without a placeholder.</summary>
internal sealed class ReservedWordRule() : RequestRule(Rules.Failure(
    RuleIds.ReservedWord,
    "Name is a reserved word",
    "'{0}' is a reserved word, so the service refuses the expression: write #{1} and name it in ExpressionAttributeNames"))
{
    // In the service's list, and taken all the same.
    private static readonly string[] Taken = ["SIZE", "CONVERT"];

    public override void Check(RequestLook look)
    {
        foreach (var expression in look.Request.Expressions)
            if (In(expression.Text) is [var word, ..])
                look.Report(expression.At, word.Text, Placeholder(word.Text));
    }

    /// <summary>The reserved words that an expression uses as names.</summary>
    public static IReadOnlyList<ExpressionToken> In(string expression) => [.. ExpressionText.PathsIn(expression).SelectMany(path => path.Names).Where(name => IsReserved(name.Text))];

    /// <summary>What a placeholder for a name is called.</summary>
    public static string Placeholder(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static bool IsReserved(string name) => ReservedWords.Contain(name) && !Taken.Contains(name, StringComparer.OrdinalIgnoreCase);
}
