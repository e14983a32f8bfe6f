using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>A mapped member with what the parser still needs of it; does not leave the parser.</summary>
/// <param name="Property">The property.</param>
/// <param name="Annotations">The annotations on it and on the constructor parameter of its name.</param>
/// <param name="Model">What is generated from.</param>
internal sealed record ParsedMember(IPropertySymbol Property, ImmutableArray<AttributeData> Annotations, MemberModel Model);
