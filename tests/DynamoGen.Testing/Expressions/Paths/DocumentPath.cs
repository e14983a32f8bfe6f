using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>A path into an item, with its placeholders replaced: the name of an attribute, then names of map entries and indexes of list elements.</summary>
internal sealed record DocumentPath(IReadOnlyList<PathElement> Elements)
{
    /// <summary>The attribute that the path starts at.</summary>
    public string Attribute => Elements[0].Name!;

    /// <summary>Whether the path is an attribute of the item itself.</summary>
    public bool IsTopLevel => Elements.Count == 1;

    /// <summary>The value that the path leads to in an item, or null where there is none.</summary>
    public DynamoValue? Of(DynamoValue item) => Elements.Aggregate((DynamoValue?)item, (value, element) => value is null ? null : element.Of(value));

    public bool Equals(DocumentPath? other) => other is not null && Elements.SequenceEqual(other.Elements);

    public override int GetHashCode() => HashCode.Combine(Elements.Count, Elements[^1]);

    public override string ToString() => string.Concat(Elements.Select((element, at) => at == 0 || element.Name is null ? element.ToString() : "." + element));
}
