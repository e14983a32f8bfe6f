using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.FidelityModel;

/// <summary>Random instances of any type, made by its constructor and members: null where the declaration allows it, collections from empty to a few.</summary>
public static class Instances
{
    private const int MaxDepth = 4;

    /// <summary>Instances of a type.</summary>
    public static Gen<T> Of<T>() => Object(typeof(T), 0).Select(instance => (T)instance!);

    private static Gen<object?> Member(PropertyInfo property, int depth)
    {
        if (IsAnnotated(property, typeof(TimeToLiveAttribute)) || IsAnnotated(property, typeof(DynamoConverterAttribute<Mapping.MillisecondsConverter>)))
            return WholeSeconds(property.PropertyType);
        if (property.GetCustomAttribute<MaxSizeAttribute>() is { Bytes: < 1000 })
            return Gen.Constant<object?>(property.PropertyType == typeof(string) ? "" : null);
        if (IsKey(property) && property.PropertyType == typeof(string))
            return Text.Key.Select(text => (object?)text);
        if (IsKey(property) && property.PropertyType == typeof(byte[]))
            return KeyBytes.Select(bytes => (object?)bytes);
        if (IsKey(property) && property.PropertyType == typeof(ReadOnlyMemory<byte>))
            return KeyBytes.Select(bytes => (object?)new ReadOnlyMemory<byte>(bytes));
        var nullability = new NullabilityInfoContext().Create(property);
        // DynamoDB knows no empty set, so that an absent one is empty; null would come back so. What a type argument allows is not known at run time.
        return Collections.IsSet(property.PropertyType) || IsTypeParameter(property) && Nullable.GetUnderlyingType(property.PropertyType) is null
            ? Value(nullability, depth)
            : MaybeNull(nullability, depth);
    }

    // The annotations of a positional record stand on its parameters.
    private static bool IsAnnotated(PropertyInfo property, Type annotation) =>
        property.IsDefined(annotation)
        || property.ReflectedType!.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.Name == property.Name && parameter.IsDefined(annotation));

    private static Gen<object?> WholeSeconds(Type type)
    {
        var seconds = Scalar.Seconds.Select(moment => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTime) ? (object?)moment.UtcDateTime : moment);
        return Nullable.GetUnderlyingType(type) is null ? seconds : OrNull(seconds, 0);
    }

    private static bool IsTypeParameter(PropertyInfo property) =>
        property.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition().GetProperty(property.Name)!.PropertyType.IsGenericParameter;

    private static Gen<byte[]> KeyBytes => Scalar.Bytes.Where(bytes => bytes.Length is > 0 and < 100);

    /// <summary>Whether it is a key of the table or of an index, and so never empty.</summary>
    private static bool IsKey(PropertyInfo property)
    {
        var type = property.ReflectedType!;
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Where(parameter => parameter.Name == property.Name);
        return IsMarked(property) || parameters.Any(IsMarked)
            || type.GetCustomAttributes<GsiAttribute>().Any(index => KeysOf(index).Contains(property.Name));
    }

    private static IEnumerable<string?> KeysOf(GsiAttribute index) => [index.PartitionKey, index.SortKey, .. index.PartitionKeys ?? [], .. index.SortKeys ?? []];

    private static bool IsMarked(ICustomAttributeProvider declaration) =>
        declaration.IsDefined(typeof(PartitionKeyAttribute), false) || declaration.IsDefined(typeof(SortKeyAttribute), false);

    private static Gen<object?> MaybeNull(NullabilityInfo nullability, int depth) =>
        nullability.ReadState == NullabilityState.Nullable ? OrNull(Value(nullability, depth), depth) : Value(nullability, depth);

    private static Gen<object?> OrNull(Gen<object?> values, int depth) =>
        Gen.Frequency((depth >= MaxDepth ? 9 : 1, Gen.Constant<object?>(null)), (depth >= MaxDepth ? 1 : 3, values));

    private static Gen<object?> Value(NullabilityInfo nullability, int depth)
    {
        var type = Nullable.GetUnderlyingType(nullability.Type) ?? nullability.Type;
        if (Scalar.Of(type) is { } scalar)
            return scalar;
        if (type.IsArray)
            return Elements(nullability.ElementType!, depth).Select(elements => (object?)Collections.Array(type.GetElementType()!, elements));
        if (Collections.IsMap(type))
            return Entries(nullability.GenericTypeArguments, depth).Select(entries => (object?)Collections.Map(type, entries));
        if (Collections.IsCollection(type))
            return Elements(nullability.GenericTypeArguments[0], depth).Select(elements => (object?)Collections.Of(type, elements));
        return Gen.Constant(type).SelectMany(each => Object(each, depth + 1));
    }

    private static Gen<object?[]> Elements(NullabilityInfo element, int depth) =>
        Few(depth).SelectMany(count => count == 0 ? Gen.Constant(Array.Empty<object?>()) : MaybeNull(element, depth + 1).ArrayOf(count));

    private static Gen<(object, object?)[]> Entries(NullabilityInfo[] arguments, int depth)
    {
        var keys = arguments[0].Type == typeof(string) ? Text.Key.Select(text => (object?)text) : Scalar.Of(arguments[0].Type)!;
        return Few(depth).SelectMany(count => count == 0
            ? Gen.Constant(Array.Empty<(object, object?)>())
            : keys.Zip(MaybeNull(arguments[1], depth + 1)).Select(entry => (entry.Item1!, entry.Item2)).ArrayOf(count));
    }

    private static Gen<int> Few(int depth) => Gen.Choose(0, depth >= MaxDepth ? 0 : 3);

    private static Gen<object?> Object(Type type, int depth) => type.IsAbstract
        ? Gen.Elements(type.GetCustomAttributes().Select(annotation => annotation.GetType()).Where(IsListing).Select(listing => listing.GenericTypeArguments[0])).SelectMany(derived => Concrete(derived, depth))
        : Concrete(type, depth);

    private static bool IsListing(Type annotation) => annotation.IsGenericType && annotation.GetGenericTypeDefinition() == typeof(DerivedItemAttribute<>);

    private static Gen<object?> Concrete(Type type, int depth)
    {
        var members = Members.Of(type);
        var values = Gen.CollectToArray(members, member => Member(member, depth));
        return values.Select(each => (object?)Members.Make(type, members.Zip(each).ToDictionary(pair => pair.First.Name, pair => pair.Second)));
    }
}
