using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace DynamoGen.CodeFixes;

/// <summary>What fixes change of members, which are properties, or parameters of positional records.</summary>
internal static class MemberSyntax
{
    /// <summary>The type of a member; null when the node is none.</summary>
    public static TypeSyntax? TypeOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    };

    /// <summary>The initial value of a property, or the default of a parameter; null when there is none.</summary>
    public static ExpressionSyntax? ValueOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        _ => null,
    };

    /// <summary>Whether a base or an interface says what type the member has.</summary>
    public static bool IsBound(SemanticModel model, SyntaxNode member, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(member, cancellationToken) is not { ContainingType: { } type } symbol)
            return true;
        var property = symbol as IPropertySymbol ?? type.GetMembers(symbol.Name).OfType<IPropertySymbol>().FirstOrDefault();
        return property is null or { IsOverride: true } or { IsVirtual: true } or { IsAbstract: true }
            || type.AllInterfaces.SelectMany(each => each.GetMembers(property.Name)).Any();
    }

    /// <summary>A type that stands where another stood.</summary>
    public static T InPlaceOf<T>(this T type, SyntaxNode other) where T : SyntaxNode => type.WithTriviaFrom(other).WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);

    /// <summary>Adds an annotation before those that the member has, on their line.</summary>
    /// <param name="editor">The editor of the document.</param>
    /// <param name="member">The member.</param>
    /// <param name="text">The annotation without brackets.</param>
    public static bool Annotate(this DocumentEditor editor, SyntaxNode member, string text)
    {
        if (member is not (PropertyDeclarationSyntax or ParameterSyntax))
            return false;
        editor.ReplaceNode(member, (current, _) => current is PropertyDeclarationSyntax property ? Annotated(property, text) : Annotated((ParameterSyntax)current, text));
        return true;
    }

    /// <summary>A property with an annotation before those that it has.</summary>
    public static PropertyDeclarationSyntax Annotated(PropertyDeclarationSyntax property, string text) =>
        property.WithoutLeadingTrivia().WithAttributeLists(WithAnnotation(property.AttributeLists, text)).WithLeadingTrivia(property.GetLeadingTrivia());

    /// <summary>A list of annotations as it would be parsed.</summary>
    /// <param name="texts">Annotations without brackets.</param>
    /// <param name="others">Others behind them.</param>
    public static AttributeListSyntax List(IEnumerable<string> texts, IEnumerable<AttributeSyntax> others)
    {
        var text = string.Join(", ", texts.Concat(others.Select(other => other.WithoutTrivia().ToFullString())));
        var list = ((MemberDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{text}] class A;")!).AttributeLists[0].WithoutTrivia();
        return list.ReplaceNodes(list.DescendantNodes().OfType<NameSyntax>(), (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static ParameterSyntax Annotated(ParameterSyntax parameter, string text) =>
        parameter.WithoutLeadingTrivia().WithAttributeLists(WithAnnotation(parameter.AttributeLists, text)).WithLeadingTrivia(parameter.GetLeadingTrivia());

    /// <summary>The lists with an annotation in the first one, or in one before it. What stands before them is for the member to keep.</summary>
    private static SyntaxList<AttributeListSyntax> WithAnnotation(SyntaxList<AttributeListSyntax> lists, string text)
    {
        if (lists.FirstOrDefault() is { Target: null } first)
            return lists.Replace(first, List([text], first.Attributes).WithTriviaFrom(first));
        var others = lists.Count == 0 ? lists : lists.Replace(lists[0], lists[0].WithoutLeadingTrivia());
        return others.Insert(0, List([text], []).WithTrailingTrivia(SyntaxFactory.Space));
    }
}
