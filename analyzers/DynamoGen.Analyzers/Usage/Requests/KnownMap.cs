using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>A map from texts that is filled in sight, with constant keys.</summary>
internal sealed class KnownMap
{
    private readonly List<Entry> entries = [];

    /// <summary>An entry. This and the other parts of requests are classes: a compiler that is started for one build shares code for them.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="At">What puts it there.</param>
    public sealed record Entry(string Key, IOperation Value, IOperation At);

    /// <summary>The entries, in the order of the text.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    public bool Contains(string key) => entries.Any(entry => entry.Key == key);

    /// <summary>The constant text that a key has, null where it has none or several.</summary>
    public string? Text(string key) =>
        entries.Where(entry => entry.Key == key).Select(entry => Operations.Innermost(entry.Value).ConstantValue is { HasValue: true, Value: string text } ? text : null).ToList() is [var only] ? only : null;

    /// <summary>Takes in a value that the map is set to; false where it is not known.</summary>
    public bool Take(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        ICollectionExpressionOperation { Elements.IsEmpty: true } => true,
        IObjectCreationOperation { Arguments.IsEmpty: true } made => made.Initializer is null || Take(made.Initializer),
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.All(TakeElement),
        ILocalReferenceOperation local => TakeLocal(local),
        _ => false,
    };

    /// <summary>Takes in what is done with the map; false where that is not known.</summary>
    public bool TakeUse(IOperation use) => use.Parent switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add when add.Instance == use => TakeElement(add),
        IPropertyReferenceOperation { Arguments.Length: 1, Parent: ISimpleAssignmentOperation assignment } indexer when indexer.Instance == use && assignment.Target == indexer => TakeElement(assignment),
        IPropertyReferenceOperation { Property.Name: "Count" } => true,
        _ => false,
    };

    private bool TakeElement(IOperation element) => element switch
    {
        IInvocationOperation { Arguments: [var key, var value] } => Add(key.Value, value.Value, element),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment => Add(key.Value, assignment.Value, element),
        _ => false,
    };

    private bool Add(IOperation key, IOperation value, IOperation at)
    {
        if (key.ConstantValue is not { HasValue: true, Value: string text })
            return false;
        entries.Add(new(text, value, at));
        return true;
    }

    /// <summary>A variable that is made and filled in the same method, and otherwise only given to this request.</summary>
    private bool TakeLocal(ILocalReferenceOperation local)
    {
        var (isMade, given) = (false, 0);
        foreach (var operation in Operations.Root(local).Descendants())
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: var value } declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local):
                    if (!Take(Operations.Innermost(value)) || Operations.Innermost(value) is ILocalReferenceOperation)
                        return false;
                    isMade = true;
                    break;
                case ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, local.Local):
                    if (IsGiven(reference))
                        given++;
                    else if (!TakeUse(reference))
                        return false;
                    break;
            }
        return isMade && given == 1;
    }

    private static bool IsGiven(ILocalReferenceOperation reference) =>
        Operations.Outermost(reference).Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation } assignment && Operations.Innermost(assignment.Value) == reference;
}
