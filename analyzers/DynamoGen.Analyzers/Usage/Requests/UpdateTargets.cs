namespace DynamoGen.Analyzers;

/// <summary>What an update expression changes.</summary>
internal static class UpdateTargets
{
    /// <summary>The paths that are changed: in SET those left of an equals sign, in REMOVE all, in ADD and DELETE those before a value.</summary>
    public static IEnumerable<ExpressionPath> Of(ExpressionText update)
    {
        var paths = update.Paths.ToDictionary(path => path.Start);
        var (clause, isTarget, depth) = ("", false, 0);
        foreach (var token in update.Tokens)
        {
            if (token.Is("SET") || token.Is("REMOVE") || token.Is("ADD") || token.Is("DELETE"))
                (clause, isTarget) = (token.Text, true);
            else if (token.Text is "(" or ")")
                depth += token.Text == "(" ? 1 : -1;
            else if (token.Text == "," && depth == 0)
                isTarget = true;
            else if (token.Text == "=")
                isTarget = false;
            else if (isTarget && clause.Length > 0 && paths.TryGetValue(token.Start, out var path))
            {
                yield return path;
                isTarget = false;
            }
        }
    }
}
