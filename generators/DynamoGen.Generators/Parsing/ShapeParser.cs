using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[PreviousShape]</c>: the chain of shapes that an item's type had, each with its conversion to the next.</summary>
internal static class ShapeParser
{
    /// <summary>The previous shapes, the oldest first.</summary>
    public static EquatableArray<ShapeModel> Parse(INamedTypeSymbol item, int naming, ParseContext context, TypeNamer namer, Location location)
    {
        var shapes = new List<ShapeModel>();
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { item };
        var newer = item;
        while (Previous(newer) is { } older)
        {
            if (!seen.Add(older))
            {
                Error(newer, older, $"'{older.Name}' comes twice in the chain");
                break;
            }

            if (Shape(newer, older) is { } shape)
                shapes.Insert(0, shape);
            newer = older;
        }

        return shapes.ToEquatableArray();

        ShapeModel? Shape(INamedTypeSymbol to, INamedTypeSymbol from)
        {
            if (from.GetAttributes().Find(AnnotationNames.DynamoTable) is not null)
                return Error(to, from, $"'{from.Name}' is an item of its own; take a type without [DynamoTable]");
            var conversions = to.GetMembers().OfType<IMethodSymbol>().Where(method => IsConversion(method, to, from)).ToList();
            if (conversions.Count != 1)
                return Error(to, from, conversions.Count == 0
                    ? $"'{to.Name}' has no static method that takes a '{from.Name}' and returns a '{to.Name}'"
                    : $"'{conversions[0].Name}' and '{conversions[1].Name}' both make a '{to.Name}' of a '{from.Name}'; leave one");
            if (!context.Compilation.IsSymbolAccessibleWithin(conversions[0], item))
                return Error(to, from, $"generated code cannot see '{to.Name}.{conversions[0].Name}'; make it internal or public");
            var (ns, name) = GeneratedNames.Of(from, "Mapping", context.Compilation);
            if (context.Begin(from))
                context.Complete(from, MappingParser.ParseNested(from, ns, name, context, from, PropertyCollector.InSource(from, location), naming, isPreviousShape: true));
            return new(namer.Generated(ns, name), $"{namer.Name(to)}.{TypeNamer.Escape(conversions[0].Name)}");
        }

        ShapeModel? Error(INamedTypeSymbol to, INamedTypeSymbol from, string reason)
        {
            context.Error(DiagnosticDescriptors.PreviousShape, PropertyCollector.InSource(to, location), from.Name, to.Name, reason);
            return null;
        }
    }

    /// <summary>The shape that a type had before.</summary>
    public static INamedTypeSymbol? Previous(INamedTypeSymbol type) =>
        type.GetAttributes().Find(AnnotationNames.PreviousShape)?.AttributeClass?.TypeArguments.FirstOrDefault() is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } previous ? previous : null;

    private static bool IsConversion(IMethodSymbol method, INamedTypeSymbol to, INamedTypeSymbol from) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary, Arity: 0, Parameters.Length: 1 }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, to) && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, from);
}
