using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Analyzers;

/// <summary>What the annotations of the SDK's object persistence model say of a member.</summary>
internal sealed class PersistedMember
{
    private const string Namespace = "Amazon.DynamoDBv2.DataModel";

    private PersistedMember(IPropertySymbol property) => Property = property;

    /// <summary>The member.</summary>
    public IPropertySymbol Property { get; }

    /// <summary>Whether it is the table's partition key.</summary>
    public bool IsPartitionKey { get; private set; }

    /// <summary>Whether it is the table's sort key.</summary>
    public bool IsSortKey { get; private set; }

    /// <summary>Whether it is not stored.</summary>
    public bool IsIgnored { get; private set; }

    /// <summary>Whether it counts the item's writes.</summary>
    public bool IsVersion { get; private set; }

    /// <summary>Whether a time is stored as seconds since 1970.</summary>
    public bool IsEpoch { get; private set; }

    /// <summary>The attribute's name, where one is given.</summary>
    public string? AttributeName { get; private set; }

    /// <summary>The global indexes whose partition key it is.</summary>
    public List<string> PartitionKeyOf { get; } = [];

    /// <summary>The global indexes whose sort key it is.</summary>
    public List<string> SortKeyOf { get; } = [];

    /// <summary>The local indexes whose sort key it is.</summary>
    public List<string> LocalSortKeyOf { get; } = [];

    /// <summary>Whether it is a key, of the table or of an index.</summary>
    public bool IsKey => IsPartitionKey || IsSortKey || PartitionKeyOf.Count + SortKeyOf.Count + LocalSortKeyOf.Count > 0;

    /// <summary>The type; that of the value where it is nullable.</summary>
    public ITypeSymbol Type => ValueParser.WithoutNullable(Property.Type);

    /// <summary>Whether it says that it may be null.</summary>
    public bool IsNullable => Property.NullableAnnotation == NullableAnnotation.Annotated || !SymbolEqualityComparer.Default.Equals(Type, Property.Type);

    /// <summary>Whether the annotation is of the object persistence model.</summary>
    public static bool IsPersistence(AttributeData annotation) => annotation.AttributeClass?.ContainingNamespace?.ToDisplayString() == Namespace;

    /// <summary>Reads the annotations of a member; null when one of them has no counterpart.</summary>
    /// <param name="property">The member.</param>
    public static PersistedMember? Of(IPropertySymbol property)
    {
        var member = new PersistedMember(property);
        return property.GetAttributes().Where(IsPersistence).All(member.Take) ? member : null;
    }

    /// <summary>The annotations that say the same, names of types in full.</summary>
    public IEnumerable<string> Annotations()
    {
        if (IsIgnored)
        {
            yield return "DynamoIgnore";
            yield break;
        }

        if (IsPartitionKey)
            yield return "PartitionKey";
        if (IsSortKey)
            yield return "SortKey";
        if (IsVersion)
            yield return "Version";
        string?[] arguments = [AttributeName is null ? null : SymbolDisplay.FormatLiteral(AttributeName, quote: true), IsEnum && !IsNullable ? "EnumAsNumber = true" : null];
        if (arguments.Any(argument => argument is not null))
            yield return $"DynamoAttribute({string.Join(", ", arguments.OfType<string>())})";
        if (Converter() is { } converter)
            yield return $"DynamoConverter<global::DynamoGen.Mapping.{converter}>";
    }

    private bool IsEnum => Type.TypeKind == TypeKind.Enum;

    /// <summary>What writes the form that the object persistence model writes, where it is another than DynamoGen's and is compared or read by others.</summary>
    private string? Converter()
    {
        if (IsEnum)
            return IsNullable ? $"EnumAsMapConverter<{Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>" : null;
        if (Type.SpecialType != SpecialType.System_DateTime)
            return null;
        return IsEpoch ? "EpochSecondsDateTimeConverter" : IsKey ? "MillisecondsDateTimeConverter" : null;
    }

    /// <summary>Takes in an annotation; false when it has no counterpart, or says something that has none.</summary>
    private bool Take(AttributeData annotation)
    {
        foreach (var argument in annotation.NamedArguments)
            if (!Take(annotation, argument.Key, argument.Value))
                return false;
        switch (annotation.AttributeClass!.Name)
        {
            case "DynamoDBHashKeyAttribute":
                IsPartitionKey = true;
                return TakeName(annotation);
            case "DynamoDBRangeKeyAttribute":
                IsSortKey = true;
                return TakeName(annotation);
            case "DynamoDBPropertyAttribute":
                return TakeName(annotation);
            case "DynamoDBIgnoreAttribute":
                IsIgnored = true;
                return true;
            case "DynamoDBVersionAttribute":
                IsVersion = true;
                return TakeName(annotation) && Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
            case "DynamoDBGlobalSecondaryIndexHashKeyAttribute":
                return TakeIndexes(annotation, PartitionKeyOf);
            case "DynamoDBGlobalSecondaryIndexRangeKeyAttribute":
                return TakeIndexes(annotation, SortKeyOf);
            case "DynamoDBLocalSecondaryIndexRangeKeyAttribute":
                return TakeIndexes(annotation, LocalSortKeyOf);
            default:
                return false;
        }
    }

    private bool Take(AttributeData annotation, string argument, TypedConstant value)
    {
        switch (argument)
        {
            case "AttributeName" when value.Value is string name:
                AttributeName = name;
                return true;
            case "StoreAsEpoch" or "StoreAsEpochLong" when annotation.AttributeClass!.Name == "DynamoDBPropertyAttribute" && Type.SpecialType == SpecialType.System_DateTime:
                IsEpoch = value.Value is true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The name that an annotation gives; a converter has no counterpart.</summary>
    private bool TakeName(AttributeData annotation)
    {
        foreach (var argument in annotation.ConstructorArguments)
            if (argument.Value is string name)
                AttributeName = name;
            else
                return false;
        return true;
    }

    private static bool TakeIndexes(AttributeData annotation, List<string> indexes)
    {
        foreach (var argument in annotation.ConstructorArguments)
            if (argument.Kind == TypedConstantKind.Array && !argument.IsNull && argument.Values.All(value => value.Value is string))
                indexes.AddRange(argument.Values.Select(value => (string)value.Value!));
            else if (argument is { Kind: TypedConstantKind.Primitive, Value: string name })
                indexes.Add(name);
            else
                return false;
        return true;
    }
}
