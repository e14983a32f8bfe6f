using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>A constant expression of a request, cut into its tokens and paths.</summary>
internal sealed class ExpressionText
{
    private static readonly string[] Keywords = ["AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE"];

    /// <param name="property">The property that has it.</param>
    /// <param name="text">All of it.</param>
    /// <param name="at">Where it is said.</param>
    public ExpressionText(string property, string text, IOperation at)
    {
        (Property, Text, At, Tokens) = (property, text, at, [.. Cut(text)]);
        Paths = [.. FindPaths(Tokens)];
    }

    /// <summary>The property that has it, such as <c>FilterExpression</c>.</summary>
    public string Property { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>Where it is said.</summary>
    public IOperation At { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<ExpressionToken> Tokens { get; }

    /// <summary>The paths of attributes in it.</summary>
    public ImmutableArray<ExpressionPath> Paths { get; }

    /// <summary>The properties that are expressions.</summary>
    public static ImmutableArray<string> Properties { get; } =
        ["KeyConditionExpression", "FilterExpression", "ProjectionExpression", "ConditionExpression", "UpdateExpression", "ExpressionStatement"];

    /// <summary>The paths in the text of an expression.</summary>
    public static IEnumerable<ExpressionPath> PathsIn(string expression) => FindPaths([.. Cut(expression)]);

    private static IEnumerable<ExpressionPath> FindPaths(ImmutableArray<ExpressionToken> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (IsName(tokens, i))
            {
                var path = ImmutableArray.CreateBuilder<ExpressionToken>();
                path.Add(tokens[i]);
                while (TakeStep(tokens, ref i, path))
                    ;
                yield return new(path.ToImmutable());
            }
    }

    private static bool TakeStep(ImmutableArray<ExpressionToken> tokens, ref int i, ImmutableArray<ExpressionToken>.Builder path)
    {
        if (i + 2 < tokens.Length && tokens[i + 1].Text == "." && tokens[i + 2].Kind is ExpressionTokenKind.Word or ExpressionTokenKind.NamePlaceholder)
        {
            path.Add(tokens[i + 2]);
            i += 2;
            return true;
        }
        if (i + 3 < tokens.Length && tokens[i + 1].Text == "[" && tokens[i + 2].Kind == ExpressionTokenKind.Number && tokens[i + 3].Text == "]")
        {
            path.Add(tokens[i + 2]);
            i += 3;
            return true;
        }
        return false;
    }

    // A word that is no keyword, nor a function, which is followed by its arguments.
    private static bool IsName(ImmutableArray<ExpressionToken> tokens, int i) => tokens[i].Kind == ExpressionTokenKind.NamePlaceholder
        || (tokens[i].Kind == ExpressionTokenKind.Word && !Keywords.Contains(tokens[i].Text, StringComparer.OrdinalIgnoreCase) && !(i + 1 < tokens.Length && tokens[i + 1].Text == "("));

    private static IEnumerable<ExpressionToken> Cut(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var kind = text[i] switch
            {
                '#' => ExpressionTokenKind.NamePlaceholder,
                ':' => ExpressionTokenKind.ValuePlaceholder,
                >= '0' and <= '9' => ExpressionTokenKind.Number,
                var each when IsLetter(each) => ExpressionTokenKind.Word,
                _ => ExpressionTokenKind.Sign,
            };
            i++;
            if (kind == ExpressionTokenKind.Sign)
                i += text[start] is '<' or '>' && i < text.Length && (text[i] == '=' || (text[start] == '<' && text[i] == '>')) ? 1 : 0;
            else
                while (i < text.Length && IsLetter(text[i]))
                    i++;
            yield return new(kind, text.Substring(start, i - start), start);
        }
    }

    private static bool IsLetter(char each) => each is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}

/// <summary>A path of an attribute in an expression.</summary>
/// <param name="Steps">Its names, placeholders and positions in lists.</param>
internal sealed record ExpressionPath(ImmutableArray<ExpressionToken> Steps)
{
    /// <summary>Where it begins in the expression.</summary>
    public int Start => Steps[0].Start;

    /// <summary>The names that are written out.</summary>
    public IEnumerable<ExpressionToken> Names => Steps.Where(step => step.Kind == ExpressionTokenKind.Word);

    /// <summary>The steps with their placeholders resolved; null where one is not known.</summary>
    /// <param name="names">What the placeholders stand for.</param>
    public ImmutableArray<string>? Resolve(KnownMap? names)
    {
        var resolved = ImmutableArray.CreateBuilder<string>(Steps.Length);
        foreach (var step in Steps)
        {
            if ((step.Kind == ExpressionTokenKind.NamePlaceholder ? names?.Text(step.Text) : step.Text) is not { } name)
                return null;
            resolved.Add(step.Kind == ExpressionTokenKind.Number ? $"[{name}]" : name);
        }
        return resolved.MoveToImmutable();
    }

    /// <summary>The attribute; null where it is not known.</summary>
    /// <param name="names">What the placeholders stand for.</param>
    public string? Attribute(KnownMap? names) => Steps[0].Kind == ExpressionTokenKind.NamePlaceholder ? names?.Text(Steps[0].Text) : Steps[0].Text;
}
