using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN231, DGEN232 and DGEN233: times that are written as attributes of the AWS SDK in a form that does not sort, of local time, or not as the service wants a time to live.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeTextAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Unsortable = Rules.Usage(
        RuleIds.UnsortableTime,
        "Time does not sort as text",
        "DynamoDB compares this as text, and {0}: write it with ToString(\"O\") of a UTC time");

    private static readonly DiagnosticDescriptor Local = Rules.Usage(
        RuleIds.LocalTime,
        "Local time is stored",
        "Local time means another moment on another machine, and an hour comes twice each autumn: store '{0}.UtcNow'");

    private static readonly DiagnosticDescriptor TimeToLive = Rules.Usage(
        RuleIds.TimeToLiveForm,
        "Time to live is not in epoch seconds",
        "As the time to live DynamoDB takes a number of seconds since 1970; {0}, and the item never expires");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unsortable, Local, TimeToLive];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(AnnotationNames.DynamoTable) is not null)
                start.RegisterOperationAction(LookAtItem, OperationKind.SimpleAssignment);
            if (start.Compilation.TypeOfLibrary(UsedTypeNames.AttributeValue) is not { } attributeValue)
                return;
            start.RegisterOperationAction(
                creation =>
                {
                    if (SymbolEqualityComparer.Default.Equals(creation.Operation.Type, attributeValue) && AttributeText.Of((IObjectCreationOperation)creation.Operation) is { } text)
                        Look(creation, text);
                },
                OperationKind.ObjectCreation);
            start.RegisterOperationAction(
                assignment =>
                {
                    if (AttributeText.Of((ISimpleAssignmentOperation)assignment.Operation) is { } text)
                        Look(assignment, text);
                },
                OperationKind.SimpleAssignment);
        });
    }

    private static void Look(OperationAnalysisContext context, AttributeText text)
    {
        foreach (var time in StoredTime.In(text.Value))
            Look(context, text, time);
    }

    private static void Look(OperationAnalysisContext context, AttributeText text, StoredTime time)
    {
        if (StoredTime.IsTimeToLive(text.Name, text.IsNumber) && Wrong(text, time) is { } fault)
            Report(TimeToLive, time.Written, fault);
        else if (!text.IsNumber && time.Disorder is { } disorder)
            Report(Unsortable, time.Written, disorder);
        if (time.LocalNow is { } now)
            Report(Local, now, now.Property.ContainingType.Name);

        void Report(DiagnosticDescriptor rule, IOperation at, string argument) => context.ReportDiagnostic(Diagnostic.Create(rule, Operations.NameIn(at.Syntax).GetLocation(), argument));
    }

    /// <summary>A DateTime of an item, which DynamoGen refuses to store unless it is of UTC. A DateTimeOffset is turned into UTC.</summary>
    private static void LookAtItem(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (StoredTime.NowOf(assignment.Value) is { } now && now.Type?.SpecialType == SpecialType.System_DateTime
            && assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && DeclaredTypes.TableOf(type) is not null)
            context.ReportDiagnostic(Diagnostic.Create(Local, Operations.NameIn(now.Syntax).GetLocation(), "DateTime"));
    }

    private static string? Wrong(AttributeText text, StoredTime time) => text.IsNumber
        ? time.Unit is { } unit ? $"these are {unit}" : null
        : "this is text";
}
