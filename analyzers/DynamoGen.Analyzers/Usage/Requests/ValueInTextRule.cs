using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN212: a value that is written into the text of a statement or an expression.</summary>
internal sealed class ValueInTextRule() : RequestRule(Rules.Usage(
    RuleIds.ValueInText,
    "Value is part of the text",
    "This puts a value into the text, where a quote in it changes what is asked for: give it as {0}"))
{
    public override void Check(RequestLook look)
    {
        foreach (var value in look.Request.Values("Statement"))
            Check(look, value, "a parameter, with ? in its place");
        foreach (var value in ExpressionText.Properties.SelectMany(look.Request.Values))
            Check(look, value, "a placeholder such as :value, defined in ExpressionAttributeValues");
    }

    private static void Check(RequestLook look, IOperation text, string advice)
    {
        var before = "";
        foreach (var part in TextParts.Of(text))
        {
            if (part.ConstantValue is { HasValue: true, Value: var constant })
            {
                before += constant;
                continue;
            }
            if (IsValue(before, part))
                look.Report(part, advice);
            before = "";
        }
    }

    // After a quote there can be but a value; after an operator also a placeholder, which is text.
    private static bool IsValue(string before, IOperation part)
    {
        before = before.TrimEnd(' ', '\t');
        return before.EndsWith("'", StringComparison.Ordinal) || (before.Length > 0 && before[before.Length - 1] is '=' or '<' or '>' && Operations.Innermost(part).Type?.SpecialType != SpecialType.System_String);
    }
}
