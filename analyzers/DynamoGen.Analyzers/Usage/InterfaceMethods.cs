using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Methods of interfaces, recognised also where a call names the implementing class.</summary>
internal sealed class InterfaceMethods
{
    private readonly ImmutableArray<IMethodSymbol> methods;

    /// <summary>Finds the methods of one name on an interface.</summary>
    /// <param name="compilation">The compilation; where it does not know the interface, there are none.</param>
    /// <param name="interfaceName">The interface's metadata name.</param>
    /// <param name="methodNames">The names of the methods.</param>
    public InterfaceMethods(Compilation compilation, string interfaceName, params string[] methodNames)
        : this(compilation.TypeOfLibrary(interfaceName) is { } type ? methodNames.SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>() : [])
    {
    }

    private InterfaceMethods(IEnumerable<IMethodSymbol> methods) => this.methods = [.. methods];

    /// <summary>Whether there are none to be found.</summary>
    public bool IsEmpty => methods.IsEmpty;

    /// <summary>The methods of both.</summary>
    public InterfaceMethods And(InterfaceMethods others) => new(methods.AddRange(others.methods));

    /// <summary>Whether a method is one of these, or implements one.</summary>
    public bool Contains(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        method = method.OriginalDefinition;
        foreach (var candidate in methods)
            if (SymbolEqualityComparer.Default.Equals(candidate, method) || Implements(method, candidate))
                return true;
        return false;
    }

    private static bool Implements(IMethodSymbol method, IMethodSymbol candidate) =>
        method.ContainingType is { TypeKind: not TypeKind.Interface } type && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), method);
}
