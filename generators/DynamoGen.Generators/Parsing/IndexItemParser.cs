using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds what an index has of an item when that is not all of it.</summary>
internal sealed class IndexItemParser(INamedTypeSymbol type, List<ParsedMember> members, KeyParser keys, TypeModel owner, ParseContext context)
{
    /// <summary>What every record is made with, or inherits.</summary>
    private static readonly string[] NamesOfRecords =
        ["Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString"];

    private IEnumerable<KeySourceModel> TableKeys => new[] { keys.PartitionKey, keys.SortKey }.OfType<KeySourceModel>();

    /// <summary>The attributes to include beside the declared ones: the members that templates make the table's key of, without which nobody could tell the key.</summary>
    public EquatableArray<string> Added(IEnumerable<string> included, IEnumerable<KeySourceModel> indexKeys, Location location) =>
        TableKeys
            .SelectMany(key => key.Template?.Ordinals ?? [])
            .Select(ordinal => Attribute(ordinal, location))
            .Except(included.Concat(TableKeys.Concat(indexKeys).Select(key => key.Key.Name)))
            .ToEquatableArray();

    /// <summary>The attribute of a member that an index is to hold.</summary>
    public string Attribute(int ordinal, Location location)
    {
        var attribute = members[ordinal].Model.AttributeName;
        if (NameRules.CheckAttribute(attribute, ServiceLimits.KeyAttributeNameBytes) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, location, "Projected attribute", attribute, fault);
        return attribute;
    }

    /// <summary>The name of the type of what an index has.</summary>
    public static string Name(string item, string index) => $"{item}{NameRules.Identifier(index)}Item";

    /// <summary>The type of what an index has; null, and an error, when there can be none.</summary>
    public IndexItemModel? Result(IndexModel index, IEnumerable<KeySourceModel> indexKeys, Location location)
    {
        var attributes = new HashSet<string>(TableKeys.Concat(indexKeys).Select(key => key.Key.Name).Concat(index.NonKeys), StringComparer.Ordinal);
        var ordinals = Enumerable.Range(0, members.Count).Where(ordinal => attributes.Contains(members[ordinal].Model.AttributeName)).ToEquatableArray();
        var name = Name(owner.FlatName, index.Name);
        var names = ordinals.Select(ordinal => members[ordinal].Property.Name).ToList();
        if (names.Find(member => member == name || NamesOfRecords.Contains(member)) is { } impossible)
            context.Error(
                DiagnosticDescriptors.IndexItem,
                location,
                index.Name,
                $"it holds '{impossible}', and the record that its queries return cannot have a member of that name; rename the member, or let the index hold all");
        else if (names.Count == 0)
            context.Error(
                DiagnosticDescriptors.IndexItem,
                location,
                index.Name,
                $"it holds keys only, and all keys of '{type.Name}' in it are made by templates, so that none of its members is there; choose Projection = IndexProjection.Include");
        else
            return new(name, ordinals, index.Projection == IndexModel.Include);
        return null;
    }
}
