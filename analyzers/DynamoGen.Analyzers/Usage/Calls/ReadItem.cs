using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>An item that a method stores after it has read and changed it.</summary>
internal sealed class ReadItem
{
    /// <summary>Methods of lists, sets and maps that change them.</summary>
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "TryAdd", "UnionWith", "ExceptWith", "IntersectWith", "Enqueue", "Dequeue", "Push", "Pop",
    };

    private readonly ILocalSymbol local;

    private bool isAnother;

    private ReadItem(ILocalSymbol local) => this.local = local;

    /// <summary>The variable that it was read into.</summary>
    public string Name => local.Name;

    /// <summary>Whether anything of it is changed before it is stored.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The member that becomes its own old value and something.</summary>
    public string? Counted { get; private set; }

    /// <summary>Takes in what is stored; null where it was not read in the same function, or gets another key and so replaces nothing that was read.</summary>
    /// <param name="stored">The item that is stored.</param>
    /// <param name="call">The call that stores it.</param>
    public static ReadItem? Of(IOperation stored, DynamoCall call)
    {
        stored = Operations.Innermost(stored);
        // A changed copy: with { … }, on the spot or by way of a variable.
        if (stored is ILocalReferenceOperation { Local: var variable } && Operations.DeclaredValue(variable, stored) is IWithOperation made)
            stored = made;
        var copy = stored as IWithOperation;
        if (copy is not null)
            stored = Operations.Innermost(copy.Operand);
        if (stored is not ILocalReferenceOperation { Local: var local } || !IsRead(local, call))
            return null;
        var item = new ReadItem(local);
        foreach (var use in Operations.Uses(local, call.Operation))
            if (use.Syntax.SpanStart < call.Operation.Syntax.SpanStart || use.Syntax.Span.OverlapsWith(call.Operation.Syntax.Span))
                item.Take(use);
        if (copy is not null)
            item.Take(copy);
        return item.isAnother ? null : item;
    }

    /// <summary>Whether every value of a variable was read by its key in the same function.</summary>
    private static bool IsRead(ILocalSymbol local, DynamoCall call)
    {
        var reads = Operations.Root(call.Operation).Descendants().OfType<IInvocationOperation>()
            .Where(each => CallKinds.CanBe(each.TargetMethod.Name)
                && call.Types.Classify(each.TargetMethod) is { Kind: CallKind.Get, Api: var api } && api == call.Api && IsInto(each, local, api) && MayBeOneTable(each, call.Operation, api)).ToList();
        return reads.Count > 0
            && reads.TrueForAll(read => read.Syntax.SpanStart < call.Operation.Syntax.SpanStart && Operations.FunctionAround(read) == Operations.FunctionAround(call.Operation))
            && Operations.Uses(local, call.Operation).Count(IsAssigned) + (Operations.DeclaredValue(local, call.Operation) is null ? 0 : 1) <= (IsOfPattern(local) ? 0 : reads.Count);
    }

    private static bool IsInto(IInvocationOperation read, ILocalSymbol local, DynamoApi api)
    {
        if (api == DynamoApi.Client)
            return CallResult.Of(read) is { IsKnown: true } result
                && result.Reads.Any(each => each.Property.Name == "Item" && SymbolEqualityComparer.Default.Equals(LocalOf(Operations.Outermost(each)), local));
        return CallResult.Of(read).Value is { } value && SymbolEqualityComparer.Default.Equals(LocalOf(Through(value)), local);
    }

    // By a declaration, a statement, or a pattern: is { } order.
    private static ILocalSymbol? LocalOf(IOperation value) => value.Parent is IIsPatternOperation { Pattern: var pattern } ? Declared(pattern) as ILocalSymbol : Operations.LocalOf(value);

    private static bool IsOfPattern(ILocalSymbol local) => local.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is SingleVariableDesignationSyntax { Parent: PatternSyntax });

    private static ISymbol? Declared(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    // What goes into another table replaces nothing that was read.
    private static bool MayBeOneTable(IInvocationOperation read, IInvocationOperation write, DynamoApi api)
    {
        var (from, to) = api == DynamoApi.Documents ? (read.Instance, write.Instance) : (TableOf(read), TableOf(write));
        return from is null || to is null || Operations.AreAlike(from, to);
    }

    private static IOperation? TableOf(IInvocationOperation call) => Given(call, "tableName") ?? RequestObject.SentBy(Given(call, "request"))?.Values("TableName").FirstOrDefault();

    private static IOperation? Given(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter) is { } given ? Operations.Innermost(given.Value) : null;

    /// <summary>A value that stands for itself where there is none, or fails: <c>?? new()</c>, <c>?? throw</c>.</summary>
    private static IOperation Through(IOperation value)
    {
        while (value.Parent is ICoalesceOperation or IConversionOperation)
            value = value.Parent;
        return value;
    }

    private static bool IsAssigned(ILocalReferenceOperation use) => use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use;

    private void Take(ILocalReferenceOperation use)
    {
        if (use.Parent is not IPropertyReferenceOperation member || member.Instance != use)
            return;
        var inner = member;
        while (inner.Parent is IPropertyReferenceOperation next && next.Instance == inner)
            inner = next;
        switch (inner.Parent)
        {
            case IInvocationOperation call when call.Instance == inner && Changes(call.TargetMethod):
            case IAssignmentOperation part when part.Target == inner && inner != member:
                Change(member, isCounted: false);
                break;
            case var _ when inner != member:
                break;
            case IIncrementOrDecrementOperation:
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } compound when compound.Target == member && IsNumber(member.Type):
                Change(member, isCounted: true);
                break;
            case IAssignmentOperation assignment when assignment.Target == member:
                Change(member, IsCounted(member.Property, assignment.Value));
                break;
        }
    }

    // Methods of immutable collections have the same names, and return a changed copy.
    private static bool Changes(IMethodSymbol method) => Mutators.Contains(method.Name)
        && method.ContainingNamespace is { Name: not "Immutable" } space && TypeNames.IsIn(space, "System", "Collections");

    private void Take(IWithOperation with)
    {
        foreach (var initializer in with.Initializer.Initializers)
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation member } assignment)
                Change(member, IsCounted(member.Property, assignment.Value));
    }

    private void Change(IPropertyReferenceOperation member, bool isCounted)
    {
        IsChanged = true;
        isAnother |= ItemTypes.IsOfKey(member.Property, local.Type);
        if (isCounted)
            Counted ??= member.Property.Name;
    }

    private bool IsCounted(IPropertySymbol property, IOperation value) =>
        !property.IsIndexer && Operations.Innermost(value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum && IsNumber(sum.Type)
        && (IsOld(property, sum.LeftOperand) || (sum.OperatorKind == BinaryOperatorKind.Add && IsOld(property, sum.RightOperand)));

    private bool IsOld(IPropertySymbol property, IOperation value) =>
        Operations.Innermost(value) is IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var owner } } old
        && SymbolEqualityComparer.Default.Equals(old.Property, property) && SymbolEqualityComparer.Default.Equals(owner, local);

    private static bool IsNumber(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
    }
}
