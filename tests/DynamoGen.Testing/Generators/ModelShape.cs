using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DynamoGen.Testing;

/// <summary>
/// Checks that what a generator keeps between runs is plain data: nothing of the compiler's, which would keep whole compilations alive and compares by reference, and nothing else
/// that compares by reference, which would make every run start over.
/// </summary>
public sealed class ModelShape
{
    private readonly HashSet<object> seenValues = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> seenTypes = [];
    private readonly List<string> faults = [];

    private ModelShape()
    {
    }

    /// <summary>Checks values and everything that they hold.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="AssertionFailedException">They hold what they must not; the message says by which path.</exception>
    public static void Require(IEnumerable<object?> values)
    {
        var shape = new ModelShape();
        foreach (var value in values)
            shape.Visit(value, value?.GetType().Name ?? "null");
        shape.RequireNoFaults();
    }

    /// <summary>Checks every type of a namespace, also what no test happens to fill.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The namespace.</param>
    /// <exception cref="AssertionFailedException">There is no such type, or one holds what it must not.</exception>
    public static void RequireNamespace(Assembly assembly, string name)
    {
        var types = assembly.GetTypes().Where(type => type.Namespace == name && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !(type.IsAbstract && type.IsSealed)).ToList();
        if (types.Count == 0)
            throw new AssertionFailedException($"There is no type in the namespace {name} of {assembly.GetName().Name}.");
        var shape = new ModelShape();
        foreach (var type in types.Where(type => !type.IsInterface && !typeof(Attribute).IsAssignableFrom(type)))
            shape.Visit(type, type.Name);
        shape.RequireNoFaults();
    }

    private void RequireNoFaults()
    {
        if (faults.Count > 0)
            throw new AssertionFailedException($"A model must be plain data that compares by value:\n{string.Join("\n", faults)}");
    }

    private void Visit(object? value, string path)
    {
        if (value is null or string || !seenValues.Add(value))
            return;
        var type = value.GetType();
        Visit(type, path);
        if (IsLeaf(type) || FaultOf(type) is not null)
            return;
        if (value is IEnumerable elements)
        {
            foreach (var element in elements)
                Visit(element, $"{path}[]");
        }
        else
        {
            foreach (var field in Fields(type))
                Visit(field.GetValue(value), $"{path}.{NameOf(field)}");
        }
    }

    private void Visit(Type type, string path)
    {
        if (type.IsGenericParameter || !seenTypes.Add(type))
            return;
        if (FaultOf(type) is { } fault)
            faults.Add($"  {path}: {type} {fault}");
        else if (IsLeaf(type))
            return;
        else if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            foreach (var argument in type.GetGenericArguments())
                Visit(argument, $"{path}[]");
        }
        else
        {
            foreach (var field in Fields(type))
                Visit(field.FieldType, $"{path}.{NameOf(field)}");
        }
    }

    private static string? FaultOf(Type type)
    {
        if (type.FullName?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
            return "is the compiler's";
        if (type == typeof(object))
            return "may be anything";
        if (type.IsInterface || IsLeaf(type))
            return null;
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? "compares by reference" : OverridesEquals(type);
        return OverridesEquals(type);
    }

    private static string? OverridesEquals(Type type) =>
        type.IsAbstract || type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType) && declaring != typeof(Delegate)
            ? null
            : "does not compare by value";

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || Nullable.GetUnderlyingType(type) is { } underlying && IsLeaf(underlying);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var current = type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
    }

    /// <summary>The property's name where the field is one's backing field.</summary>
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
