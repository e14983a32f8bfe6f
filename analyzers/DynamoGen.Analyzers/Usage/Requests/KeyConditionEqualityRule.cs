namespace DynamoGen.Analyzers;

/// <summary>DGEN203: a key condition that sets no key equal to a value, as the partition key must be.</summary>
internal sealed class KeyConditionEqualityRule() : RequestRule(Rules.Failure(
    RuleIds.KeyConditionEquality,
    "Key condition has no equality",
    "'{0}' sets no attribute equal to a value, so the service refuses the query: give the partition key's value, such as \"pk = :pk\""))
{
    public override void Check(RequestLook look)
    {
        // What is appended, here or where the request is handed on to, may say it.
        if (!look.Request.IsKnown && !look.Request.IsKeyExpression || !look.Request.HasConstantTexts("KeyConditionExpression"))
            return;
        foreach (var condition in look.Request.KeyConditions)
            if (!condition.Tokens.IsEmpty && !condition.Tokens.Any(token => token.Text == "="))
                look.Report(condition.At, condition.Text);
    }
}
