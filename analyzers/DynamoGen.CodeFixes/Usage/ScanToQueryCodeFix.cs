using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.CodeFixes;

/// <summary>Makes a query of a scan of the object persistence model whose only condition is equality on the key of the table or of a global index (DGEN201).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScanToQueryCodeFix))]
[Shared]
public sealed class ScanToQueryCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Scan];

    /// <inheritdoc/>
    protected override string Title => "Query by this key";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: [var argument], Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax name } } scan
            || editor.SemanticModel.GetOperation(scan, cancellationToken) is not IInvocationOperation { TargetMethod: { Name: "ScanAsync", TypeArguments: [INamedTypeSymbol item] } }
            || OnlyCondition(editor.SemanticModel, argument.Expression, cancellationToken) is not { } condition || KeyOf(item, condition.Member) is not { } key)
            return false;
        var config = key.Index is null ? "" : $", new {ShortNames.Of(editor.SemanticModel, scan, "Amazon.DynamoDBv2.DataModel", "QueryConfig")} {{ IndexName = {SyntaxFactory.Literal(key.Index)} }}";
        editor.ReplaceNode(name.Identifier.Parent!, name.WithIdentifier(SyntaxFactory.Identifier("QueryAsync").WithTriviaFrom(name.Identifier)));
        editor.ReplaceNode(scan.ArgumentList, SyntaxFactory.ParseArgumentList($"({condition.Value.WithoutTrivia()}{config})").WithTriviaFrom(scan.ArgumentList));
        return true;
    }

    /// <summary>The member that a scan's only condition compares, and with what; null where there are others, or another comparison.</summary>
    private static (string Member, ExpressionSyntax Value)? OnlyCondition(SemanticModel model, ExpressionSyntax conditions, CancellationToken cancellationToken)
    {
        var elements = conditions switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.AsEnumerable(),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            _ => [],
        };
        if (elements.Take(2).ToList() is not [BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var member, var comparison, var value] }]
            || model.GetConstantValue(member.Expression, cancellationToken) is not { HasValue: true, Value: string name }
            || model.GetSymbolInfo(comparison.Expression, cancellationToken).Symbol?.Name != "Equal")
            return null;
        return (name, value.Expression);
    }

    /// <summary>The key that a member is; null where it is none. Its index is null where it is the table's.</summary>
    private static (string? Index, string Member)? KeyOf(INamedTypeSymbol item, string member)
    {
        foreach (var attribute in item.GetMembers(member).OfType<IPropertySymbol>().SelectMany(property => property.GetAttributes()))
            switch (attribute.AttributeClass?.Name)
            {
                case "DynamoDBHashKeyAttribute":
                    return (null, member);
                case "DynamoDBGlobalSecondaryIndexHashKeyAttribute" when attribute.ConstructorArguments.SelectMany(Texts).FirstOrDefault() is { } index:
                    return (index, member);
            }
        return null;
    }

    private static IEnumerable<string> Texts(TypedConstant argument) => (argument.Kind == TypedConstantKind.Array ? argument.Values : [argument]).Select(value => value.Value).OfType<string>();
}
