using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>
/// Updates what a stored copy changes, and that only when it is still as it was read (DGEN228): <c>orders.PutAsync(order with { State = "paid" })</c> becomes
/// <c>orders.UpdateItemAsync(order, update => update.State.Set("paid"), when: stored => stored.State == order.State)</c>. What others changed meanwhile stays, or refuses the update.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UpdateWhenUnchangedCodeFix))]
[Shared]
public sealed class UpdateWhenUnchangedCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LostUpdate];

    /// <inheritdoc/>
    protected override string Title => "Update what changes, when: it is unchanged";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = editor.SemanticModel;
        if (StoredCopy.Of(model, node, cancellationToken) is not { Type.TypeArguments: [var item, _, var attributes, var updates] } copy
            || copy.Changes.Any(change => !CanBeUpdated(model.Compilation, change.Member, item, attributes, updates)))
            return false;
        var (update, stored) = (CallSyntax.FreeName(model, copy.Call.SpanStart, "update"), CallSyntax.FreeName(model, copy.Call.SpanStart, "stored"));
        var changes = copy.Changes.Select(change => $"{update}.{change.Member}.Set({change.Value})").ToList();
        var body = changes.Count == 1 ? changes[0] : $"{{ {string.Concat(changes.Select(change => $"{change}; "))}}}";
        var unchanged = string.Join(" & ", copy.Changes.Select(change => $"{stored}.{change.Member} == {copy.Item}.{change.Member}"));
        var text = $"{copy.Repository}.UpdateItemAsync({copy.Item}, {update} => {body}, when: {stored} => {unchanged}{copy.Others})";
        editor.ReplaceNode(copy.Call, SyntaxFactory.ParseExpression(text).WithTriviaFrom(copy.Call));
        return true;
    }

    /// <summary>Whether a condition can compare a member with a value of it, and an update set it.</summary>
    private static bool CanBeUpdated(Compilation compilation, string member, ITypeSymbol item, ITypeSymbol attributes, ITypeSymbol updates)
    {
        var value = TypeOf(item, member);
        return value is not null && Takes(TypeOf(attributes, member), WellKnownMemberNames.EqualityOperatorName, 1) && Takes(TypeOf(updates, member), "Set", 0);

        bool Takes(ITypeSymbol? type, string method, int parameter) =>
            type is not null && type.GetMembers(method).OfType<IMethodSymbol>().Any(each => compilation.HasImplicitConversion(value, each.Parameters[parameter].Type));
    }

    private static ITypeSymbol? TypeOf(ITypeSymbol owner, string member)
    {
        for (var type = owner; type is not null; type = type.BaseType)
            if (type.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property.Type;
        return null;
    }
}
