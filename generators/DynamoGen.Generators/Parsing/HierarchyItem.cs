using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>What is asked of a hierarchy that is an item, beyond what is asked of any.</summary>
internal sealed class HierarchyItem(ParsedHierarchy hierarchy, ParseContext context, Location location)
{
    /// <summary>The item type: a hierarchy that is told apart by <c>_type</c> has its types' values for names.</summary>
    public TypeModel Check(TypeModel type, AttributeData table, KeyParser keys)
    {
        foreach (var ordinal in new[] { keys.PartitionKey, keys.SortKey }.OfType<KeySourceModel>().SelectMany(key => key.Ordinals).Distinct())
            if (hierarchy.Members[ordinal] is var member && !hierarchy.IsOfBase(member))
                Error(PropertyCollector.InSource(member.Property, location), $"all its types have one key, so that '{member.Property.Name}' must be a member of '{hierarchy.Base.Name}'");
        if (keys.Templates.FirstOrDefault(template => template.Attribute == hierarchy.Model.Attribute) is { } key)
            Error(location, $"the attribute '{key.Attribute}' says the type and holds a key; name another one");
        if (!hierarchy.Model.IsItemType)
            return type;
        if (table.Text(nameof(DynamoTableArguments.ItemType)) is not null || table.Texts(nameof(DynamoTableArguments.FormerItemTypes)).Length > 0)
            Error(location, $"the types' values stand in '{TableModel.ItemTypeAttribute}', so that ItemType and FormerItemTypes have no meaning; use the values and FormerValues");
        var derived = hierarchy.Model.Derived;
        return type with { ItemType = derived[0].Value, FormerItemTypes = derived.Skip(1).Select(each => each.Value).Concat(derived.SelectMany(each => each.FormerValues)).ToEquatableArray() };
    }

    private void Error(Location place, string reason) => context.Error(DiagnosticDescriptors.Hierarchy, place, hierarchy.Base.Name, reason);
}
