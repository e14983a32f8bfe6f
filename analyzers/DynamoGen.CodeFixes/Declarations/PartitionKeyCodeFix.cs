using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Marks the member that is named like an id with <c>[PartitionKey]</c> (DGEN102).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartitionKeyCodeFix))]
[Shared]
public sealed class PartitionKeyCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.NoPartitionKey];

    /// <inheritdoc/>
    protected override string Title => "Make the id the partition key";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not TypeDeclarationSyntax type || editor.SemanticModel.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
            return false;
        var namer = new TypeNamer(editor.SemanticModel.Compilation, symbol.ContainingNamespace, symbol);
        var candidates = symbol.GetMembers().OfType<IPropertySymbol>().Where(property => CanBeKey(property, namer)).ToList();
        var key = candidates.Find(property => property.Name is "Id" or "ID" or "PK" or "Pk")
            ?? candidates.Find(property => property.Name == $"{symbol.Name}Id")
            ?? (candidates.FindAll(property => property.Name.EndsWith("Id", StringComparison.Ordinal)) is [var only] ? only : null);
        return key is { DeclaringSyntaxReferences: [var reference] } && reference.SyntaxTree == type.SyntaxTree && editor.Annotate(reference.GetSyntax(cancellationToken), "PartitionKey");
    }

    private static bool CanBeKey(IPropertySymbol property, TypeNamer namer) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, SetMethod: not null, NullableAnnotation: not NullableAnnotation.Annotated }
        && ScalarParser.Parse(property.Type, namer) is { KeyType: not null }
        && !property.GetAttributes().Any(annotation => annotation.Is(AnnotationNames.SortKey) || annotation.Is(AnnotationNames.DynamoIgnore) || annotation.Is(AnnotationNames.DynamoConverter));
}
