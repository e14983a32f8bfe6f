using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Tells which types calls to DynamoDB are made on, and what their methods do.</summary>
internal sealed class DynamoTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, DynamoApi> apis = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IAssemblySymbol> assemblies = new(SymbolEqualityComparer.Default);

    private DynamoTypes(Compilation compilation)
    {
        Add(DynamoApi.Client, UsedTypeNames.Client);
        Add(DynamoApi.Documents, UsedTypeNames.DocumentTable, UsedTypeNames.DocumentTableClass, UsedTypeNames.DocumentSearch, UsedTypeNames.DocumentSearchClass);
        Add(DynamoApi.Objects, UsedTypeNames.ObjectContext, UsedTypeNames.ObjectSearch, UsedTypeNames.ObjectSearchClass);
        Add(DynamoApi.DynamoGen, UsedTypeNames.ItemOperations, UsedTypeNames.Repository, UsedTypeNames.Query);

        void Add(DynamoApi api, params string[] names)
        {
            foreach (var name in names)
                if (compilation.TypeOfLibrary(name) is { } type)
                {
                    apis[type] = api;
                    assemblies.Add(type.ContainingAssembly);
                }
        }
    }

    /// <summary>What a compilation knows; null where it knows neither the AWS SDK nor DynamoGen.</summary>
    public static DynamoTypes? Of(Compilation compilation)
    {
        var types = new DynamoTypes(compilation);
        return types.apis.IsEmpty ? null : types;
    }

    /// <summary>What a call of a method is made through, and does.</summary>
    public (DynamoApi Api, CallKind Kind) Classify(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || ApiOf(type) is var api && api == DynamoApi.None)
            return default;
        var kind = CallKinds.Of(api, method);
        // What a class of the user's adds to those that it derives from is not known.
        return kind == CallKind.Other && !assemblies.Contains(type.ContainingAssembly) ? default : (api, kind);
    }

    /// <summary>What calls on a type are made through.</summary>
    public DynamoApi ApiOf(INamedTypeSymbol type) => apis.GetOrAdd(type.OriginalDefinition, Find);

    private DynamoApi Find(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if (apis.TryGetValue(parent.OriginalDefinition, out var inherited) && inherited != DynamoApi.None)
                return inherited;
        foreach (var implemented in type.AllInterfaces)
            if (apis.TryGetValue(implemented.OriginalDefinition, out var api) && api != DynamoApi.None)
                return api;
        return DynamoApi.None;
    }
}
