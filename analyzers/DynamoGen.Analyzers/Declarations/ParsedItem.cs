using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>What an item type declares.</summary>
/// <param name="Model">The declaration; null where it has errors.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record ParsedItem(ItemModel? Model, ImmutableArray<Diagnostic> Faults);
