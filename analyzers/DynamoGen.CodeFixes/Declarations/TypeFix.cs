using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>A fix that gives a member another type, nullable where the old one was.</summary>
public abstract class TypeFix : EditorFix
{
    /// <summary>The type, in full.</summary>
    private protected abstract string NewType { get; }

    /// <summary>An initial or default value for the new type; null when nobody knows one.</summary>
    private protected virtual ExpressionSyntax? Convert(ExpressionSyntax value) => value;

    private protected sealed override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (MemberSyntax.TypeOf(node) is not { } type || MemberSyntax.IsBound(editor.SemanticModel, node, cancellationToken))
            return false;
        var value = MemberSyntax.ValueOf(node);
        var converted = value is null ? null : Convert(value);
        if (value is not null && converted is null)
            return false;
        var old = type switch
        {
            NullableTypeSyntax nullable => nullable.ElementType,
            GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var argument] } => argument,
            _ => type,
        };
        editor.ReplaceNode(old, SyntaxFactory.ParseTypeName(NewType).InPlaceOf(old));
        if (value is not null && converted != value)
            editor.ReplaceNode(value, converted!.WithTriviaFrom(value));
        return true;
    }
}
