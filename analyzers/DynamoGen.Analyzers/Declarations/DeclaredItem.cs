using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>An item type without a fault of its own.</summary>
/// <param name="Type">The type.</param>
/// <param name="Model">What it declares.</param>
internal sealed record DeclaredItem(INamedTypeSymbol Type, ItemModel Model);
