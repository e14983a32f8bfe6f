using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>What one parse of an item type knows and gathers: the types that it reaches, and whether anything was wrong.</summary>
internal sealed class ParseContext(Compilation compilation, Action<Diagnostic>? report, CancellationToken cancellationToken)
{
    private readonly Dictionary<ITypeSymbol, MappingModel?> nested = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<string, EnumModel> enums = [];

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public bool HasErrors { get; private set; }

    /// <summary>The walks of all reached types, in an order that does not depend on who reached them first.</summary>
    public EquatableArray<MappingModel> Nested => nested.Values.OfType<MappingModel>().OrderBy(mapping => mapping.FullTypeName, StringComparer.Ordinal).ToEquatableArray();

    public EquatableArray<EnumModel> Enums => enums.Values.OrderBy(model => model.Namespace + "." + model.Name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Notes an error: the type gets no walk. The generator has no use for the diagnostic itself; the analyzer shows it.</summary>
    public void Error(DiagnosticDescriptor descriptor, Location location, params object[] arguments) => Error(descriptor, location, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <inheritdoc cref="Error(DiagnosticDescriptor, Location, object[])"/>
    /// <remarks>The properties are for the fix.</remarks>
    public void Error(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        HasErrors = true;
        report?.Invoke(Diagnostic.Create(descriptor, location, properties, arguments));
    }

    /// <summary>Notes a warning: the type gets its walk all the same.</summary>
    public void Warn(DiagnosticDescriptor descriptor, Location location, params object[] arguments) => report?.Invoke(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>Begins a reached type, unless it was begun before: types may refer to each other in cycles.</summary>
    public bool Begin(ITypeSymbol type)
    {
        if (nested.ContainsKey(type))
            return false;
        nested.Add(type, null);
        return true;
    }

    public void Complete(ITypeSymbol type, MappingModel? mapping) => nested[type] = mapping;

    public void Add(EnumModel model) => enums[$"{model.Namespace}.{model.Name}"] = model;
}
