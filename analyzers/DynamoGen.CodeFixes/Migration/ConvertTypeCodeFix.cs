using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Converts a type of the SDK's object persistence model to an item (DGEN150): its annotations, those of its members, and what the file uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConvertTypeCodeFix))]
[Shared]
public sealed class ConvertTypeCodeFix : EditorFix
{
    private const string Persistence = "Amazon.DynamoDBv2.DataModel";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Convertible];

    /// <inheritdoc/>
    protected override string Title => "Convert to DynamoGen";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = editor.SemanticModel;
        if (node is not TypeDeclarationSyntax type || model.GetDeclaredSymbol(type, cancellationToken) is not { } symbol
            || PersistedType.Of(symbol, model.Compilation, cancellationToken) is not { } persisted)
            return false;
        foreach (var part in type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
            editor.ReplaceNode(part, (current, _) => MakePartialCodeFix.AddPartial((TypeDeclarationSyntax)current));
        var members = persisted.Members.ToDictionary(member => member.Property.Name, member => (Old: Annotations(member.Property, cancellationToken), New: member.Annotations().ToList()));
        var table = Annotations(symbol, cancellationToken);
        editor.ReplaceNode(type, (current, _) => Converted((TypeDeclarationSyntax)current, table, persisted.Annotations, members));
        string[] needed = members.Values.Any(each => each.New.Exists(text => text.Contains("DynamoGen.Mapping"))) ? ["DynamoGen", "DynamoGen.Mapping"] : ["DynamoGen"];
        var missing = needed.Where(name => !IsImported(model, type.SpanStart, name)).ToList();
        var unneeded = model.Compilation.GetTypeByMetadataName(UsedTypeNames.PersistedTable)!.ContainingNamespace.GetTypeMembers().Select(each => each.Name).ToImmutableHashSet();
        editor.ReplaceNode(editor.OriginalRoot, (current, _) => UsingDirectives.Adjust((CompilationUnitSyntax)current, missing, Persistence, unneeded));
        return true;
    }

    private static List<SyntaxNode> Annotations(ISymbol symbol, CancellationToken cancellationToken) =>
        [.. symbol.GetAttributes().Where(PersistedMember.IsPersistence).Select(annotation => annotation.ApplicationSyntaxReference?.GetSyntax(cancellationToken)).OfType<SyntaxNode>()];

    private static bool IsImported(SemanticModel model, int position, string name) =>
        model.LookupNamespacesAndTypes(position, name: name == "DynamoGen" ? "DynamoTableAttribute" : "DynamoValue").Any(found => found.ContainingNamespace.ToDisplayString() == name);

    private static TypeDeclarationSyntax Converted(
        TypeDeclarationSyntax type, List<SyntaxNode> table, IReadOnlyList<string> annotations, Dictionary<string, (List<SyntaxNode> Old, List<string> New)> members)
    {
        type = type.ReplaceNodes(
            type.Members.OfType<PropertyDeclarationSyntax>().Where(property => members.ContainsKey(property.Identifier.ValueText)),
            (_, property) => AnnotationLists.Convert(property, members[property.Identifier.ValueText].Old, members[property.Identifier.ValueText].New));
        return AnnotationLists.Convert(type, table, annotations);
    }
}
