using System.Globalization;
using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>One step of a path: the name of an entry, or else the index of a list's element.</summary>
internal readonly record struct PathElement(string? Name, int Index)
{
    /// <summary>The value that this step leads to, or null where there is none.</summary>
    public DynamoValue? Of(DynamoValue container) => Name is null
        ? container.Type == DynamoType.L && Index < container.Elements.Count ? container.Elements[Index] : null
        : container.Type == DynamoType.M ? container.Entries.GetValueOrDefault(Name) : null;

    public override string ToString() => Name ?? string.Create(CultureInfo.InvariantCulture, $"[{Index}]");
}
