using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Moves the values out of an interpolated PartiQL statement or expression, into parameters or placeholders (DGEN212).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueOutOfTextCodeFix))]
[Shared]
public sealed class ValueOutOfTextCodeFix : EditorFix
{
    private const string Statement = "Statement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ValueInText];

    /// <inheritdoc/>
    protected override string Title => "Give the value apart from the text";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is not { } text || RequestInitializer.Around(text) is not { } creation
            || text.Parent is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var property } } || Apart(editor.SemanticModel, text, property) is not { } apart
            || Change(creation, property, apart) is null)
            return false;
        editor.ReplaceNode(creation, (current, _) => Change((BaseObjectCreationExpressionSyntax)current, property, apart) ?? current);
        return true;
    }

    private static BaseObjectCreationExpressionSyntax? Change(BaseObjectCreationExpressionSyntax creation, string property, TextApart apart)
    {
        if (RequestInitializer.Find(creation, property) is not { Right: InterpolatedStringExpressionSyntax text })
            return null;
        creation = creation.ReplaceNode(text, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(apart.Text)).WithTriviaFrom(text));
        if (property == Statement)
            return RequestInitializer.Find(creation, "Parameters") is null
                ? RequestInitializer.With(creation, "Parameters", SyntaxFactory.ParseExpression($"[{string.Join(", ", apart.Values.Select(value => value.Value))}]"), RequestInitializer.Find(creation, property)!)
                : null;
        foreach (var (name, value) in apart.Values)
            if (RequestInitializer.HasKey(creation, "ExpressionAttributeValues", name)
                || RequestInitializer.WithEntry(creation, "ExpressionAttributeValues", name, SyntaxFactory.ParseExpression(value), RequestInitializer.Find(creation, property)!) is not { } with)
                return null;
            else
                creation = with;
        return creation;
    }

    /// <summary>The text without its values; null where something in it is no value, or of a type whose form is not known.</summary>
    private static TextApart? Apart(SemanticModel model, InterpolatedStringExpressionSyntax text, string property)
    {
        var (whole, values) = ("", new List<(string Name, string Value)>());
        foreach (var content in text.Contents)
        {
            if (content is InterpolatedStringTextSyntax { TextToken.ValueText: var words })
            {
                // The quotes around a value go with it.
                whole += values.Count > 0 && words.StartsWith("'", StringComparison.Ordinal) ? words.Substring(1) : words;
                continue;
            }
            if (content is not InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole || AttributeValueOf(model, hole.Expression) is not { } value || !IsValue(whole))
                return null;
            var name = property == Statement ? "?" : Placeholder(hole.Expression, values.Count);
            whole = whole.TrimEnd('\'') + name;
            values.Add((name, value));
        }
        return new(whole, values);
    }

    private static bool IsValue(string before) => before.TrimEnd() is { Length: > 0 } text && text[text.Length - 1] is '\'' or '=' or '<' or '>';

    private static string Placeholder(ExpressionSyntax value, int number) => value is IdentifierNameSyntax { Identifier.ValueText: var name } && name.All(each => each < 128) ? $":{name}" : $":value{number + 1}";

    private static string? AttributeValueOf(SemanticModel model, ExpressionSyntax value) => model.GetTypeInfo(value).Type?.SpecialType switch
    {
        SpecialType.System_String => $"new({value})",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal => $"new() {{ N = {value}.ToString({ShortNames.Of(model, value, "System.Globalization", "CultureInfo")}.InvariantCulture) }}",
        _ => null,
    };

    /// <summary>A text, and the values that were in it.</summary>
    private sealed record TextApart(string Text, IReadOnlyList<(string Name, string Value)> Values);
}
