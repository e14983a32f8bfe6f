using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN214: a batch or transaction with more parts than the service takes.</summary>
internal sealed class TooManyRequestsRule() : RequestRule(Rules.Failure(
    RuleIds.TooManyRequests,
    "Request has too many parts",
    "There are {0} {1} here, and the service takes {2} in one request"))
{
    private const int BatchWrites = 25;
    private const int BatchGets = 100;
    private const int TransactionActions = 100;

    public override void Check(RequestLook look)
    {
        var (property, most, what) = look.Request.Type switch
        {
            "BatchWriteItemRequest" => ("RequestItems", BatchWrites, "writes"),
            "BatchGetItemRequest" => ("RequestItems", BatchGets, "keys"),
            "TransactWriteItemsRequest" or "TransactGetItemsRequest" => ("TransactItems", TransactionActions, "actions"),
            _ => ("", 0, ""),
        };
        if (most > 0 && look.Request.Value(property) is { } value && Count(look.Request, property, value) is { } count && count > most)
            look.Report(value, count, what, most);
    }

    private static int? Count(RequestObject request, string property, IOperation value) => property == "TransactItems" ? Elements(value) : Sum(request.Map(property)?.Entries.Select(entry => Parts(entry.Value)));

    // The keys of a table stand in an object of their own.
    private static int? Parts(IOperation value) => Operations.Innermost(value) is IObjectCreationOperation { Type.Name: "KeysAndAttributes", Initializer: { } initializer }
        ? initializer.Initializers.OfType<ISimpleAssignmentOperation>().Where(each => each.Target is IPropertyReferenceOperation { Property.Name: "Keys" }).Select(each => Elements(each.Value)).FirstOrDefault()
        : Elements(value);

    private static int? Elements(IOperation value) => Operations.Innermost(value) switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { } initializer } => initializer.Initializers.Length,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Length,
        ICollectionExpressionOperation collection when !collection.Elements.Any(element => element is ISpreadOperation) => collection.Elements.Length,
        _ => null,
    };

    private static int? Sum(IEnumerable<int?>? counts)
    {
        var sum = 0;
        foreach (var count in counts ?? [null])
        {
            if (count is null)
                return null;
            sum += count.Value;
        }
        return sum;
    }
}
