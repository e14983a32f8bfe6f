namespace DynamoGen.Generators.Model;

/// <summary>The empty types that stand in place of those of an item, or a collection of items, whose declaration has a fault.</summary>
/// <param name="Namespace">Their namespace; empty for the global one.</param>
/// <param name="Item">The name of the type, with those around it.</param>
/// <param name="Accessibility">Their accessibility.</param>
/// <param name="Types">Their declarations, such as <c>partial interface IOrderRepository</c>, without those whose names the project has given to types of its own.</param>
internal sealed record ShellModel(string Namespace, string Item, string Accessibility, EquatableArray<string> Types)
{
    /// <summary>Without types of these full names, which others have got.</summary>
    public ShellModel Without(EquatableArray<string> names) =>
        this with { Types = Types.Where(type => !names.Contains($"{Namespace}.{type.Substring(type.LastIndexOf(' ') + 1)}".TrimStart('.'))).ToEquatableArray() };
}
