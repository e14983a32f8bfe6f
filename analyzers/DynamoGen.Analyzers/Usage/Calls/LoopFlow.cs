using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Follows the variables of a loop into those that its body makes of them.</summary>
internal sealed class LoopFlow
{
    private readonly HashSet<ISymbol> reached;

    /// <summary>Follows variables through a body, in the order of its text.</summary>
    /// <param name="variables">The variables of the loop.</param>
    /// <param name="body">Its body.</param>
    public LoopFlow(IEnumerable<ILocalSymbol> variables, IOperation body)
    {
        reached = new(variables, SymbolEqualityComparer.Default);
        foreach (var step in body.Descendants())
            switch (step)
            {
                case IVariableDeclaratorOperation { Initializer: { } initializer } declarator when Reaches(initializer.Value):
                    reached.Add(declarator.Symbol);
                    break;
                case IAssignmentOperation assignment when Reaches(assignment.Value):
                    Add(assignment.Target);
                    break;
                case IInvocationOperation { Instance: { } instance } call when call.Arguments.Any(argument => Reaches(argument.Value)):
                    Add(instance);
                    break;
            }
    }

    /// <summary>Whether a value is made of a variable of the loop.</summary>
    public bool Reaches(IOperation value) => value.DescendantsAndSelf().Any(each => each is ILocalReferenceOperation { Local: var local } && reached.Contains(local));

    private void Add(IOperation? target)
    {
        while (target is IPropertyReferenceOperation { Instance: var owner })
            target = owner;
        if (target is ILocalReferenceOperation { Local: var local })
            reached.Add(local);
    }
}
