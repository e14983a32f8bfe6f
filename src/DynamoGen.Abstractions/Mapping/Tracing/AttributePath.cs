using System.Globalization;
using System.Text;

namespace DynamoGen.Mapping;

/// <summary>Where a walk is: attribute names, map keys and list positions, such as <c>Address.Lines[2]</c>.</summary>
internal sealed class AttributePath
{
    private readonly Stack<Step> steps = new();

    /// <summary>Enters a map, whose entries are still to be named.</summary>
    public void EnterMap() => steps.Push(new(null, -1));

    /// <summary>Enters a list or set, before its first element.</summary>
    /// <param name="position">The position of the current element: 0 when it is about to be written, -1 when the first is yet to be asked for.</param>
    public void EnterList(int position) => steps.Push(new(null, position) { IsList = true });

    /// <summary>Leaves the map, list or set.</summary>
    public void Leave() => steps.Pop();

    /// <summary>Leaves whatever was entered since there were so many maps and lists: a copy of a reader looked ahead, and was given up in the middle.</summary>
    /// <param name="depth">How many.</param>
    public void ReturnTo(int depth)
    {
        while (steps.Count > depth)
            steps.Pop();
    }

    /// <summary>Names the current entry of the map; null when it is unknown, or when the map itself is meant.</summary>
    public void Name(string? name) => steps.Push(steps.Pop() with { Name = name });

    /// <summary>Moves on after a value: to the next element of a list, or from an entry of a map to the map itself.</summary>
    public void Advance()
    {
        if (steps.TryPop(out var step))
            steps.Push(step.IsList ? step with { Position = step.Position + 1 } : step with { Name = null });
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var step in steps.Reverse())
            if (step.IsList)
                path.Append(CultureInfo.InvariantCulture, $"[{step.Position}]");
            else if (step.Name is not null)
                path.Append(path.Length == 0 ? "" : ".").Append(step.Name);
        return path.ToString();
    }

    private readonly record struct Step(string? Name, int Position)
    {
        public bool IsList { get; init; }
    }
}
