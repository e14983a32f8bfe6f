using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>
/// A request object of the AWS SDK, or a part of one, that is made in sight: what it is made with, and what its method does to it until it is sent.
/// </summary>
internal sealed class RequestObject
{
    private const string KeyExpression = nameof(KeyExpression);

    private static readonly HashSet<string> Types =
    [
        "QueryRequest", "ScanRequest", "GetItemRequest", "PutItemRequest", "UpdateItemRequest", "DeleteItemRequest", "BatchGetItemRequest", "BatchWriteItemRequest", "TransactGetItemsRequest",
        "TransactWriteItemsRequest", "ExecuteStatementRequest", "BatchStatementRequest", "ParameterizedStatement", "KeysAndAttributes", "PutRequest", "Get", "Put", "Update", "Delete", "ConditionCheck",
    ];

    private readonly Dictionary<string, KnownMap?> maps = [];
    private readonly List<Setting> assigned = [];
    private readonly List<IPropertyReferenceOperation> uses = [];
    private IReadOnlyList<ExpressionText>? expressions;

    private RequestObject(IObjectCreationOperation creation)
    {
        Creation = creation;
        TakeArguments();
        TakeInitializer();
        TakeRest();
    }

    /// <summary>Where it is made.</summary>
    public IObjectCreationOperation Creation { get; }

    /// <summary>The name of its type, such as <c>QueryRequest</c>.</summary>
    public string Type => Creation.Type!.Name;

    /// <summary>Whether all that happens to it is in sight. What is handed to other methods may be changed there.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Where it is sent.</summary>
    public List<IInvocationOperation> Sendings { get; } = [];

    /// <summary>Its constant expressions.</summary>
    public IReadOnlyList<ExpressionText> Expressions =>
        expressions ??= [.. ExpressionText.Properties.SelectMany(property => Texts(property).Select(each => new ExpressionText(property, each.Text, each.At)))];

    /// <summary>Takes in what is made; null where it is no request, nor a part of one that has something to look at.</summary>
    /// <param name="creation">What is made.</param>
    /// <param name="known">One of the requests, whose namespace all have.</param>
    public static RequestObject? Of(IObjectCreationOperation creation, INamedTypeSymbol known) =>
        creation.Type is { } type && (Types.Contains(type.Name) ? SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, known.ContainingNamespace) : IsDocumentExpression(type))
            ? new(creation)
            : null;

    /// <summary>What a call is given to send, or to search by: made on the spot, or once in a variable; null where it comes from elsewhere or goes elsewhere, so that not all of it is known.</summary>
    /// <param name="value">The argument.</param>
    public static RequestObject? SentBy(IOperation? value) => CreationOf(value) is { } creation && new RequestObject(creation) is { IsKnown: true } request ? request : null;

    private static IObjectCreationOperation? CreationOf(IOperation? value)
    {
        if (value is not ILocalReferenceOperation { Local: var local })
            return value as IObjectCreationOperation;
        var made = Operations.Root(value).Descendants().OfType<IObjectCreationOperation>().Where(each => SymbolEqualityComparer.Default.Equals(Operations.LocalOf(Operations.Outermost(each)), local));
        return made.Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Whether a property is set or changed anywhere, be it to nothing.</summary>
    public bool Mentions(string property) => assigned.Any(each => each.Property == property) || uses.Any(use => use.Property.Name == property);

    /// <summary>Whether a property is set to something, or changed.</summary>
    public bool Has(string property) => Mentions(property) && Value(property) is not { ConstantValue: { HasValue: true, Value: null } };

    /// <summary>The values that a property gets, in the order of the text; texts in variables that are never changed are looked at themselves.</summary>
    public IEnumerable<IOperation> Values(string property) => assigned.Where(each => each.Property == property).Select(each => each.Text);

    /// <summary>The only value that a property gets.</summary>
    public IOperation? Value(string property) => Values(property).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The constant texts that a property gets, and where it gets them.</summary>
    public IEnumerable<(string Text, IOperation At)> Texts(string property)
    {
        foreach (var each in assigned)
            if (each.Property == property && each.Text.ConstantValue is { HasValue: true, Value: string text })
                yield return (text, each.Value);
    }

    /// <summary>Whether a property gets constant texts alone, or nothing.</summary>
    public bool HasConstantTexts(string property) =>
        Values(property).All(value => value.ConstantValue is { HasValue: true }) && uses.Where(use => use.Property.Name == property).All(use => !IsChanged(use));

    /// <summary>Where a property is changed by something else than being set, in the order of the text. What has entries may be changed by any use of it.</summary>
    public IEnumerable<IOperation> Changes(string property) => uses.Where(use => use.Property.Name == property && (IsChanged(use) || use.Type?.SpecialType != SpecialType.System_String));

    /// <summary>The constant expressions that a property gets.</summary>
    public IEnumerable<ExpressionText> ExpressionsOf(string property) => Expressions.Where(expression => expression.Property == property);

    /// <summary>Its constant key conditions: those of a query, or its own where it is a search's <c>KeyExpression</c>.</summary>
    public IEnumerable<ExpressionText> KeyConditions => ExpressionsOf(IsKeyExpression ? "ExpressionStatement" : "KeyConditionExpression");

    /// <summary>Whether it is the key condition of a search of the document model, made with it and never looked at again.</summary>
    public bool IsKeyExpression => Operations.Outermost(Creation).Parent is ISimpleAssignmentOperation
    {
        Target: IPropertyReferenceOperation { Property: { Name: KeyExpression, ContainingType: var owner } },
        Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation search },
    } && IsSdk(owner) && new RequestObject(search) is { IsKnown: true } config && config.uses.TrueForAll(use => use.Property.Name != KeyExpression);

    /// <summary>Whether a property is constantly true.</summary>
    public bool IsTrue(string property) => Value(property) is { ConstantValue: { HasValue: true, Value: true } };

    /// <summary>The entries of a property that is a map; null where they are not all known. A map that is never mentioned has none.</summary>
    public KnownMap? Map(string property)
    {
        if (!maps.TryGetValue(property, out var map))
            maps.Add(property, map = TakeMap(property));
        return map;
    }

    private KnownMap? TakeMap(string property)
    {
        var map = new KnownMap();
        foreach (var value in Values(property))
            if (!map.Take(value))
                return null;
        foreach (var use in uses)
            if (use.Property.Name == property && !map.TakeUse(use))
                return null;
        return map;
    }

    private void TakeArguments()
    {
        foreach (var argument in Creation.Arguments)
            if (argument is { Parameter.Name: { Length: > 0 } name, ArgumentKind: ArgumentKind.Explicit })
                assigned.Add(new(char.ToUpperInvariant(name[0]) + name.Substring(1), argument.Value));
    }

    private void TakeInitializer()
    {
        foreach (var initializer in Creation.Initializer?.Initializers ?? [])
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment:
                    assigned.Add(new(name, assignment.Value));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: var name } } member:
                    assigned.Add(new(name, member.Initializer));
                    break;
            }
    }

    private void TakeRest()
    {
        var whole = Operations.Outermost(Creation);
        if (whole.Parent is IArgumentOperation { Parent: IInvocationOperation call } && Sends(call))
        {
            Sendings.Add(call);
            IsKnown = true;
        }
        else if (IsPart(whole, Creation.Type!))
            IsKnown = true;
        else if (Operations.LocalOf(whole) is { } local)
        {
            IsKnown = true;
            foreach (var reference in Operations.Uses(local, whole))
                IsKnown &= TakeReference(reference, whole);
        }
    }

    /// <summary>Notes a use of the variable; false where it leads out of sight.</summary>
    private bool TakeReference(ILocalReferenceOperation reference, IOperation creation)
    {
        switch (Operations.Outermost(reference).Parent)
        {
            case IPropertyReferenceOperation use when use.Instance == reference:
                if (use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use)
                    assigned.Add(new(use.Property.Name, assignment.Value));
                else
                    uses.Add(use);
                return true;
            case IArgumentOperation { Parent: IInvocationOperation call } when Sends(call):
                Sendings.Add(call);
                return true;
            case ISimpleAssignmentOperation made:
                return made.Target == reference && made.Value == creation;
            default:
                return false;
        }
    }

    // A part of a request that is made on the spot. A whole request in an object or a list may be completed wherever that goes; of the document model, one expression may define what another uses.
    private static bool IsPart(IOperation whole, ITypeSymbol type) => !IsDocumentExpression(type) && (type.Name == "PutRequest" || !type.Name.EndsWith("Request", StringComparison.Ordinal)) && whole.Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 }, Parent: IObjectOrCollectionInitializerOperation } => true,
        ISimpleAssignmentOperation { Parent.Parent: IObjectCreationOperation { Type: var outer } } => IsSdk(outer),
        IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } } => true,
        IArgumentOperation { Parent: IObjectCreationOperation { Type: var outer } } => IsSdk(outer),
        ICollectionExpressionOperation or IArrayInitializerOperation => true,
        _ => false,
    };

    private static bool IsDocumentExpression(ITypeSymbol type) => type.Name == "Expression" && TypeNames.IsIn(type.ContainingNamespace, "Amazon", "DynamoDBv2", "DocumentModel");

    /// <summary>Whether a method is the SDK's, or implements one of its client.</summary>
    private bool Sends(IInvocationOperation call) => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, Creation.Type!.ContainingAssembly)
        || call.TargetMethod.ContainingType.AllInterfaces.Any(each => each.Name == "IAmazonDynamoDB" && IsSdk(each));

    private static bool IsSdk(ITypeSymbol? type) => type?.ContainingNamespace is { } space && TypeNames.IsIn(space, "Amazon", "DynamoDBv2");

    private static bool IsChanged(IPropertyReferenceOperation use) => use.Parent is IAssignmentOperation assignment && assignment.Target == use;

    /// <summary>What a property is set to.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="value">The value, with its conversions.</param>
    private sealed class Setting(string property, IOperation value)
    {
        private IOperation? text;

        public string Property { get; } = property;

        public IOperation Value { get; } = Operations.Innermost(value);

        /// <summary>The text of a variable that has but one; otherwise the value.</summary>
        public IOperation Text => text ??= Operations.TextOf(Value);
    }
}
