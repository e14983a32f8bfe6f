using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>What the item types of a project declare. Each is read once, however many analyzers ask.</summary>
internal sealed class ParsedItems
{
    private static readonly ConditionalWeakTable<Compilation, ParsedItems> OfProjects = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, ParsedItem> items = new(SymbolEqualityComparer.Default);
    private readonly Compilation compilation;

    private ParsedItems(Compilation compilation) => this.compilation = compilation;

    /// <summary>What an item type declares.</summary>
    /// <param name="type">The type.</param>
    /// <param name="compilation">Its project.</param>
    public static ParsedItem Of(INamedTypeSymbol type, Compilation compilation)
    {
        var project = OfProjects.GetValue(compilation, static each => new(each));
        return project.items.GetOrAdd(type, project.Parse);
    }

    private ParsedItem Parse(INamedTypeSymbol type)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var model = EntityParser.Parse(type, compilation, faults.Add, CancellationToken.None);
        return new(model, faults.ToImmutable());
    }
}

/// <summary>What an item type declares.</summary>
/// <param name="Model">The declaration; null where it has errors.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record ParsedItem(ItemModel? Model, ImmutableArray<Diagnostic> Faults);
