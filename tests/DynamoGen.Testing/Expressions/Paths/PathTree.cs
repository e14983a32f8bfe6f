using System.Diagnostics.CodeAnalysis;

namespace DynamoGen.Testing.Expressions;

/// <summary>The paths of an update or projection as one tree, with what is to be done at each end. They neither overlap nor conflict.</summary>
/// <typeparam name="T">What is to be done at the end of a path.</typeparam>
internal sealed class PathTree<T> where T : class
{
    private readonly SortedDictionary<PathElement, PathTree<T>> children = new(Comparer<PathElement>.Create(Compare));

    /// <summary>What is to be done here, at the end of a path; null where paths go on.</summary>
    public T? End { get; private set; }

    /// <summary>The steps from here, indexes in their order.</summary>
    public IReadOnlyDictionary<PathElement, PathTree<T>> Children => children;

    /// <summary>Whether the steps from here are indexes of a list; otherwise they are names.</summary>
    public bool IsList => children.Count > 0 && children.First().Key.Name is null;

    /// <summary>Adds a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="end">What is to be done at its end.</param>
    /// <param name="problem">Why the service refuses the path beside those that are there.</param>
    /// <returns>Whether the path fits.</returns>
    public bool TryAdd(DocumentPath path, T end, [NotNullWhen(false)] out string? problem)
    {
        var node = this;
        foreach (var element in path.Elements)
        {
            if (node.End is not null)
                return Refuse("overlap", path, out problem);
            if (node.children.Count > 0 && node.IsList != element.Name is null)
                return Refuse("conflict", path, out problem);
            if (!node.children.TryGetValue(element, out var next))
                node.children.Add(element, next = new());
            node = next;
        }
        if (node.End is not null || node.children.Count > 0)
            return Refuse("overlap", path, out problem);
        node.End = end;
        problem = null;
        return true;
    }

    private static bool Refuse(string how, DocumentPath path, out string problem)
    {
        problem = $"Two document paths {how} with each other, one of them {path}; remove or rewrite one.";
        return false;
    }

    private static int Compare(PathElement left, PathElement right) =>
        left.Index != right.Index ? left.Index.CompareTo(right.Index) : string.CompareOrdinal(left.Name, right.Name);
}
