using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>A local variable that holds one query request of the AWS SDK, with all that its method does with it.</summary>
internal sealed class RequestVariable
{
    private readonly List<IOperation> sendings = [];

    private RequestVariable()
    {
    }

    /// <summary>The key conditions that it gets, in the order of the text.</summary>
    public List<KeyCondition> Conditions { get; } = [];

    /// <summary>The variable that a request is put into; null when it goes elsewhere too, so that nothing is known of it.</summary>
    public static RequestVariable? Of(IOperation creation, InterfaceMethods queries)
    {
        if (LocalOf(creation) is not { } local)
            return null;
        var variable = new RequestVariable();
        var isDeclaredWith = creation.Parent is IVariableInitializerOperation;
        foreach (var operation in Operations.Root(creation).Descendants())
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local) && !variable.Add(reference, isDeclaredWith ? null : creation, queries))
                return null;
        return variable;
    }

    /// <summary>Whether it is sent, and gets no key condition on the way there. In a loop or a lambda the order of the text says nothing.</summary>
    public bool IsSentWithoutKey()
    {
        if (sendings.Count == 0)
            return false;
        var first = sendings[0];
        return Conditions.All(condition => !condition.IsSet || (condition.Value.Syntax.SpanStart > first.Syntax.SpanStart && !IsRepeated(first) && !IsRepeated(condition.Value)));
    }

    private static ILocalSymbol? LocalOf(IOperation creation) => creation.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
        _ => null,
    };

    /// <summary>Notes a use of the variable; false when it leads where nobody knows.</summary>
    private bool Add(ILocalReferenceOperation reference, IOperation? assigned, InterfaceMethods queries)
    {
        switch (reference.Parent)
        {
            case IPropertyReferenceOperation use when use.Instance == reference:
                if (KeyCondition.Is(use.Property) && KeyCondition.OfUse(use) is { } condition)
                    Conditions.Add(condition);
                return true;
            case IArgumentOperation { Parent: IInvocationOperation call } when queries.Contains(call.TargetMethod):
                sendings.Add(call);
                return true;
            default:
                return reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && assignment.Value == assigned;
        }
    }

    private static bool IsRepeated(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        return false;
    }
}
