using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN217: an empty map of placeholders, which the SDK sends since version 4.</summary>
internal sealed class EmptyMapRule() : RequestRule(Rules.Failure(
    RuleIds.EmptyMap,
    "Map of placeholders is empty",
    "{0} is empty, and the service refuses an empty map: leave it out"))
{
    private const int SendsEmptyMaps = 4;

    public override void Check(RequestLook look)
    {
        if (!look.Request.IsKnown || look.Request.Creation.Type!.ContainingAssembly.Identity.Version.Major < SendsEmptyMaps)
            return;
        foreach (var (property, _) in Placeholders.Maps)
            if (look.Request.Value(property) is (IObjectCreationOperation or ICollectionExpressionOperation) and var made && look.Request.Map(property) is { Entries.Count: 0 })
                look.Report(made, property);
    }
}
