namespace DynamoGen.Analyzers;

/// <summary>The placeholders of a request, for rules that compare what is used with what is defined.</summary>
internal static class Placeholders
{
    /// <summary>The maps that define them, with what begins their keys.</summary>
    public static (string Property, char Sign)[] Maps { get; } = [("ExpressionAttributeNames", '#'), ("ExpressionAttributeValues", ':')];

    /// <summary>Whether all of the request's expressions are constants in sight, so that no placeholder is used elsewhere.</summary>
    public static bool AreInSight(RequestObject request) => request.IsKnown && ExpressionText.Properties.All(request.HasConstantTexts);

    /// <summary>The placeholders that the request's expressions use, with the expressions.</summary>
    public static IEnumerable<(string Name, ExpressionText Expression)> Used(RequestObject request) =>
        from expression in request.Expressions
        from token in expression.Tokens
        where token.Kind is ExpressionTokenKind.NamePlaceholder or ExpressionTokenKind.ValuePlaceholder
        select (token.Text, expression);
}
