using System.Text;

namespace DynamoGen.Generators.Parsing;

/// <summary>A key template as text: literals and, in braces, members with formats.</summary>
/// <param name="Members">The members, each with the literal before it.</param>
/// <param name="End">The literal at the end.</param>
internal sealed record TemplateSyntax(List<TemplateHole> Members, string End)
{
    /// <summary>Parses a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="fault">What is wrong with it; null when nothing is.</param>
    public static TemplateSyntax Parse(string template, out string? fault)
    {
        var holes = new List<TemplateHole>();
        var literal = new StringBuilder();
        fault = template.Length == 0 ? "it is empty" : null;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{' && template.IndexOf('}', i) is > 0 and var end)
            {
                var hole = template.Substring(i + 1, end - i - 1);
                var colon = hole.IndexOf(':');
                holes.Add(new(literal.ToString(), colon < 0 ? hole : hole.Substring(0, colon), colon < 0 ? "" : hole.Substring(colon + 1)));
                literal.Clear();
                i = end;
            }
            else if (c is '{' or '}')
                fault ??= $"'{c}' has no counterpart; write it twice to mean the brace itself";
            else
                literal.Append(c);
        }

        return new(holes, literal.ToString());
    }
}

/// <summary>A member in a template.</summary>
/// <param name="Before">The literal before it.</param>
/// <param name="Member">The member's name.</param>
/// <param name="Format">Its format; empty for none.</param>
internal sealed record TemplateHole(string Before, string Member, string Format)
{
    /// <summary>The place in a template.</summary>
    public string Text => Format.Length == 0 ? $"{{{Member}}}" : $"{{{Member}:{Format}}}";
}
