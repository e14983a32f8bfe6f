using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>What becomes of what a call returns, as far as its method shows.</summary>
internal sealed class CallResult
{
    private CallResult()
    {
    }

    /// <summary>Whether nobody looks at it.</summary>
    public bool IsDiscarded { get; private set; }

    /// <summary>Whether all that is done with it is in sight.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The value as it comes out of the task; null when the task itself goes elsewhere.</summary>
    public IOperation? Value { get; private set; }

    /// <summary>The variable that it is put into.</summary>
    public ILocalSymbol? Local { get; private set; }

    /// <summary>The members of it that are read.</summary>
    public List<IPropertyReferenceOperation> Reads { get; } = [];

    /// <summary>Looks at a call.</summary>
    public static CallResult Of(IInvocationOperation call)
    {
        var result = new CallResult();
        if (ValueOf(call) is { } value)
            result.Follow(value);
        return result;
    }

    /// <summary>Whether a member of it is read.</summary>
    public bool Has(string member) => Reads.Any(read => read.Property.Name == member);

    private void Follow(IOperation value)
    {
        Value = value;
        IsDiscarded = value.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
        Local = Operations.LocalOf(value);
        IsKnown = IsDiscarded || (Local is { } local ? Operations.Uses(local, value).All(IsHarmless) : TakesRead(value));
    }

    private bool IsHarmless(ILocalReferenceOperation reference) => TakesRead(Operations.Outermost(reference)) || reference.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == reference,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
        _ => false,
    };

    private bool TakesRead(IOperation value)
    {
        switch (value.Parent)
        {
            case IPropertyReferenceOperation read when read.Instance == value:
                Reads.Add(read);
                return true;
            case IConditionalAccessOperation access when access.Operation == value:
                var reads = access.WhenNotNull.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Where(read => read.Instance is IConditionalAccessInstanceOperation).Take(1).ToList();
                Reads.AddRange(reads);
                return reads.Count > 0;
            default:
                return false;
        }
    }

    /// <summary>What a call's task holds once it has ended: awaited, or waited for.</summary>
    private static IOperation? ValueOf(IInvocationOperation call)
    {
        var value = Operations.Outermost(call);
        while (true)
            switch (value.Parent)
            {
                case IAwaitOperation awaited:
                    return Operations.Outermost(awaited);
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" } step when step.Instance == value:
                    value = Operations.Outermost(step);
                    break;
                case IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" } step when step.Instance == value:
                    return Operations.Outermost(step);
                case IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } step:
                    return Operations.Outermost(step);
                case IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return value;
                default:
                    return call.Type is { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" } ? null : value;
            }
    }
}
