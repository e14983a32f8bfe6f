using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN218: an item that was read in part is put whole, which drops the rest of it.</summary>
internal sealed class PutOfProjectionRule() : RequestRule(Rules.Usage(
    RuleIds.PutOfProjection,
    "Item that was read in part is put whole",
    "This was read with {0}, so that a put drops all attributes which were not read: read the item whole, or update what has changed"))
{
    public override void Check(RequestLook look)
    {
        if (look.Request.Type is not ("PutItemRequest" or "Put" or "PutRequest") || look.Request.Value("Item") is not { } item || ResponseOf(item) is not { } response)
            return;
        foreach (var creation in Operations.Root(item).Descendants().OfType<IObjectCreationOperation>())
            if (RequestObject.Of(creation, (INamedTypeSymbol)look.Request.Creation.Type!) is { IsKnown: true } read && MayBeOneTable(read, look.Request) && read.Sendings.Any(sending => IsAnsweredInto(sending, response)))
                foreach (var property in (string[])["ProjectionExpression", "AttributesToGet"])
                    if (read.Has(property))
                        look.Report(item, property);
    }

    // In another table the part is all there is.
    private static bool MayBeOneTable(RequestObject read, RequestObject put) =>
        read.Value("TableName") is not { } from || put.Value("TableName") is not { } to || Operations.AreAlike(from, to);

    /// <summary>The variable that holds the response which an item is from.</summary>
    private static ILocalSymbol? ResponseOf(IOperation item)
    {
        for (var depth = 0; depth < 5; depth++)
            switch (Operations.Innermost(item))
            {
                case IPropertyReferenceOperation { Property.Name: "Items" or "Item", Instance: ILocalReferenceOperation response }:
                    return response.Local;
                case IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } list }:
                    item = list;
                    break;
                case IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" }, Arguments: [var source, ..] }:
                    item = source.Value;
                    break;
                case ILocalReferenceOperation local when Origin(local) is { } origin:
                    item = origin;
                    break;
                default:
                    return null;
            }
        return null;
    }

    // What a variable is declared with, or the list that a loop goes through.
    private static IOperation? Origin(ILocalReferenceOperation local)
    {
        foreach (var operation in Operations.Root(local).Descendants())
            switch (operation)
            {
                case IForEachLoopOperation loop when loop.Locals.Any(each => SymbolEqualityComparer.Default.Equals(each, local.Local)):
                    return loop.Collection;
                case IVariableDeclaratorOperation { Initializer.Value: var value } declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local):
                    return value;
            }
        return null;
    }

    private static bool IsAnsweredInto(IInvocationOperation sending, ILocalSymbol response)
    {
        var answer = sending.Parent is IAwaitOperation awaited ? (IOperation)awaited : sending;
        return Operations.Outermost(answer).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var symbol } } && SymbolEqualityComparer.Default.Equals(symbol, response);
    }
}
