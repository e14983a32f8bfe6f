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
        editor.ReplaceNode(member, (current, _) => current is PropertyDeclarationSyntax property
            ? Annotated(property, property.AttributeLists, text, (each, lists) => each.WithAttributeLists(lists))
            : Annotated((ParameterSyntax)current, ((ParameterSyntax)current).AttributeLists, text, (each, lists) => each.WithAttributeLists(lists)));
        return true;
    }

    /// <summary>An annotation as it would be parsed.</summary>
    public static AttributeListSyntax List(string text) =>
        ((MemberDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{text}] class A;")!).AttributeLists[0].WithoutTrivia();

    /// <summary>The node with an annotation in its first list, or in one before the node, which takes over the comments.</summary>
    private static T Annotated<T>(T node, SyntaxList<AttributeListSyntax> lists, string text, Func<T, SyntaxList<AttributeListSyntax>, T> with) where T : SyntaxNode
    {
        var list = List(text);
        if (lists.FirstOrDefault() is { Target: null } first)
            return with(node, lists.Replace(first, first.WithAttributes(Spaced(first.Attributes.Insert(0, list.Attributes[0])))));
        var others = lists.Count == 0 ? lists : lists.Replace(lists[0], lists[0].WithLeadingTrivia());
        return with(node.WithLeadingTrivia(), others.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(node.GetLeadingTrivia());
    }

    private static SeparatedSyntaxList<AttributeSyntax> Spaced(SeparatedSyntaxList<AttributeSyntax> attributes) =>
        attributes.ReplaceSeparator(attributes.GetSeparator(0), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
}
