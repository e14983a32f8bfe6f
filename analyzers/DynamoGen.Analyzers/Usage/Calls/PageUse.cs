using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Tells whether the items of a page are taken for all that there are, or just one of them is wanted.</summary>
internal static class PageUse
{
    /// <summary>Whether code goes on with all items of a page. Where that cannot be told, the answer is no.</summary>
    /// <param name="items">The items, or what was made of them.</param>
    public static bool TakesAll(IOperation items)
    {
        var value = Through(items);
        switch (value.Parent)
        {
            case IForEachLoopOperation loop when loop.Collection == value:
                return !EndsAtOnce(loop.Body);
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                return call.TargetMethod.ContainingNamespace?.Name == "Linq" ? argument == call.Arguments[0] && OfLinq(call) : !IsCheck(call);
            case IInvocationOperation call when call.Instance == value:
                return call.TargetMethod.Name is not ("First" or "FirstOrDefault" or "Exists" or "Contains" or "Find");
            case IConditionalAccessOperation access when access.Operation == value:
                return access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(each => each is IConditionalAccessInstanceOperation) is { } instance && TakesAll(instance);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, Name: "Count" } } count:
                return TakesAllByCount(count);
            case IReturnOperation:
                return true;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                var uses = Operations.Uses(local, value).ToList();
                return uses.Exists(TakesAll) && !uses.Exists(use => use.Parent is IPropertyReferenceOperation { Property.IsIndexer: true });
            default:
                return false;
        }
    }

    /// <summary>Whether code goes on with a count of items, rather than only asking whether there are any.</summary>
    public static bool TakesAllByCount(IOperation count) => Through(count).Parent is IReturnOperation or IArgumentOperation { Parent: IInvocationOperation } or ICompoundAssignmentOperation;

    private static bool OfLinq(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "ElementAt" or "ElementAtOrDefault" or "Take" or "Last" or "LastOrDefault" or "DefaultIfEmpty" => false,
        "Count" => TakesAllByCount(call),
        "Sum" or "Max" or "Min" or "Average" or "ToDictionary" or "ToHashSet" or "ToLookup" or "Aggregate" or "All" => true,
        _ => TakesAll(call),
    };

    /// <summary>Asserts of tests look at a page for its own sake.</summary>
    private static bool IsCheck(IInvocationOperation call) => call.TargetMethod.ContainingType?.Name is "Assert" or "CollectionAssert" or "Check";

    private static IOperation Through(IOperation value)
    {
        while (value.Parent is { } parent)
            switch (parent)
            {
                case IConversionOperation:
                    value = parent;
                    break;
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                    value = parent;
                    break;
                case ICoalesceOperation coalesce when coalesce.Value == value:
                    value = parent;
                    break;
                default:
                    return value;
            }

        return value;
    }

    private static bool EndsAtOnce(IOperation body) => body switch
    {
        IBlockOperation { Operations: { Length: > 0 } steps } => EndsAtOnce(steps[steps.Length - 1]),
        IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break } or IThrowOperation => true,
        _ => false,
    };
}
