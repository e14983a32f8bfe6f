using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>Puts annotations in the place of others.</summary>
internal static class AnnotationLists
{
    /// <summary>A member with other annotations, where the old ones stood; before it where there were none.</summary>
    /// <param name="property">The member.</param>
    /// <param name="old">What goes.</param>
    /// <param name="annotations">What comes, without brackets.</param>
    public static PropertyDeclarationSyntax Convert(PropertyDeclarationSyntax property, IReadOnlyList<SyntaxNode> old, IReadOnlyList<string> annotations)
    {
        var leading = property.GetLeadingTrivia();
        if (annotations.Count == 0)
            return property.WithAttributeLists(Without(property.AttributeLists, old)).WithLeadingTrivia(leading);
        if (property.AttributeLists.FirstOrDefault(list => Holds(list, old)) is not { } place)
            return annotations.Reverse().Aggregate(property, (current, text) => MemberSyntax.Annotated(current, text));
        var rest = place.Attributes.Where(attribute => !IsOld(attribute, old));
        var lists = property.AttributeLists.Replace(place, MemberSyntax.List(annotations, rest).WithTriviaFrom(place));
        return property.WithAttributeLists(Without(lists, old)).WithLeadingTrivia(leading);
    }

    /// <summary>A type with another annotation in the place of its old one, and more on lines behind it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="old">What goes.</param>
    /// <param name="annotations">What comes, without brackets.</param>
    public static TypeDeclarationSyntax Convert(TypeDeclarationSyntax type, IReadOnlyList<SyntaxNode> old, IReadOnlyList<string> annotations)
    {
        if (type.AttributeLists.FirstOrDefault(list => Holds(list, old)) is not { } place)
            return type;
        var leading = place.GetLeadingTrivia();
        var indentation = leading.Count > 0 && leading[leading.Count - 1] is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blanks ? SyntaxFactory.TriviaList(blanks) : default;
        var endOfLine = type.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var end = SyntaxFactory.TriviaList(endOfLine.IsKind(SyntaxKind.EndOfLineTrivia) ? endOfLine : SyntaxFactory.LineFeed);
        var first = MemberSyntax.List([annotations[0]], place.Attributes.Where(attribute => !IsOld(attribute, old)));
        List<AttributeListSyntax> lists = [first.WithLeadingTrivia(leading), .. annotations.Skip(1).Select(text => MemberSyntax.List([text], []).WithLeadingTrivia(indentation))];
        for (var i = 0; i < lists.Count; i++)
            lists[i] = lists[i].WithTrailingTrivia(i == lists.Count - 1 ? place.GetTrailingTrivia() : end);
        return (TypeDeclarationSyntax)type.WithAttributeLists(type.AttributeLists.ReplaceRange(place, lists));
    }

    private static bool Holds(AttributeListSyntax list, IReadOnlyList<SyntaxNode> old) => list.Attributes.Any(attribute => IsOld(attribute, old));

    /// <summary>Compared by text, because the type may have been changed since.</summary>
    private static bool IsOld(AttributeSyntax attribute, IReadOnlyList<SyntaxNode> old) => old.Any(each => each.IsEquivalentTo(attribute));

    private static SyntaxList<AttributeListSyntax> Without(SyntaxList<AttributeListSyntax> lists, IReadOnlyList<SyntaxNode> old)
    {
        var kept = from list in lists
                   let rest = list.Attributes.Where(attribute => !IsOld(attribute, old)).ToList()
                   where rest.Count > 0
                   select rest.Count == list.Attributes.Count ? list : MemberSyntax.List([], rest).WithTriviaFrom(list);
        return [.. kept];
    }
}
