using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Warns of item types with more attributes than one update expression sets, so that they could not be saved.</summary>
internal static class SaveWidth
{
    public static void Check(INamedTypeSymbol type, ItemModel item, ParseContext context, Location location)
    {
        var attributes = MostMembers(item) + item.Templates.Count - (item.SortKey is null ? 1 : 2) + (item.Table.UsesTemplates ? 1 : 0) + (item.Mapping.Previous.Count == 0 ? 0 : 1);
        var once = item.Kept?.Members.Count(member => member.Role is KeptRole.CreatedAt or KeptRole.Counter) ?? 0;
        if (Bytes(attributes, once) <= ServiceLimits.ExpressionBytes)
            return;
        var most = attributes;
        while (Bytes(most, once) > ServiceLimits.ExpressionBytes)
            most--;
        context.Warn(DiagnosticDescriptors.TooWide, location, type.Name, attributes, most);
    }

    // Of a hierarchy, the members of the type that has most, and its attribute.
    private static int MostMembers(ItemModel item) => item.Mapping.Hierarchy is { } hierarchy ? hierarchy.Derived.Max(derived => derived.Mapping.Members.Count) + 1 : item.Mapping.Members.Count;

    // SET #0 = :0, #1 = :1, #2 = if_not_exists(#2, :2) …
    private static int Bytes(int attributes, int once)
    {
        var bytes = "SET ".Length;
        for (var i = 0; i < attributes; i++)
        {
            var alias = $"#{i}".Length;
            bytes += alias + " = ".Length + alias + (i == 0 ? 0 : ", ".Length) + (i < once ? "if_not_exists(".Length + alias + ", )".Length : 0);
        }

        return bytes;
    }
}
