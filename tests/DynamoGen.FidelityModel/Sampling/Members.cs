using System.Reflection;

namespace DynamoGen.FidelityModel;

/// <summary>The members that a type's data consists of, by reflection: what generated code does without it is checked by it.</summary>
internal static class Members
{
    /// <summary>The public properties that can be given a value, those of base types included.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type type)
    {
        var parameters = Constructor(type)?.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        return [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(DynamoIgnoreAttribute)))
            .Where(property => property.SetMethod is not null || parameters.Contains(property.Name))
            .GroupBy(property => property.Name).Select(group => group.MaxBy(property => Depth(property.DeclaringType!))!)];
    }

    /// <summary>An instance with these values.</summary>
    public static object Make(Type type, IReadOnlyDictionary<string, object?> values)
    {
        var members = Of(type);
        var constructor = Constructor(type);
        var parameters = constructor?.GetParameters() ?? [];
        var given = parameters.Select(parameter => members.First(member => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))).ToList();
        var instance = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. given.Select(member => values[member.Name])]);
        foreach (var member in members.Except(given))
            member.SetValue(instance, values[member.Name]);
        return instance;
    }

    private static ConstructorInfo? Constructor(Type type)
    {
        var constructors = type.GetConstructors();
        var empty = constructors.FirstOrDefault(constructor => constructor.GetParameters().Length == 0);
        return empty is not null && !IsPositional(type) ? empty : constructors.MaxBy(constructor => constructor.GetParameters().Length);
    }

    private static bool IsPositional(Type type) => type.GetMethod("Deconstruct") is not null;

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
