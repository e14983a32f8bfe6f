using System.Globalization;
using DynamoGen.Mapping;
using DynamoGen.Testing.Expressions;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>What random expressions of all kinds are made of: paths, most of which an item has, and placeholders.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="item">The item that most paths are taken from.</param>
internal abstract class RandomExpression(Random random, DynamoValue item)
{
    private readonly List<(IReadOnlyList<object> Steps, DynamoValue Value)> paths = [.. PathsOf(item, [])];
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, DynamoValue> values = [];

    /// <summary>The expression.</summary>
    public string Text { get; protected init; } = "";

    /// <summary>The names by placeholder; null where there are none.</summary>
    public Dictionary<string, string>? Names => names.Count > 0 ? names : null;

    /// <summary>The values by placeholder; null where there are none.</summary>
    public Dictionary<string, DynamoValue>? Values => values.Count > 0 ? values : null;

    /// <summary>Random values.</summary>
    protected RandomValues Make { get; } = new(random);

    /// <summary>The expression with its names and values, for failures.</summary>
    public override string ToString() =>
        $"{Text}\nnames: {string.Join(", ", names)}\nvalues: {string.Join(", ", values.Select(value => $"[{value.Key}, {ValueText.Of(value.Value)}]"))}";

    /// <summary>A path of the item, most often; to a value that fits, if the item has one.</summary>
    protected string Path(Func<DynamoValue, bool>? fits = null)
    {
        var fitting = fits is null ? paths : paths.FindAll(path => fits(path.Value));
        var steps = fitting.Count > 0 && random.Next(10) > 0 ? fitting[random.Next(fitting.Count)].Steps : StrangeSteps();
        return string.Concat(steps.Select((step, at) => step is int index ? Index(index) : (at > 0 ? "." : "") + Name((string)step)));
    }

    /// <summary>A placeholder for a value.</summary>
    protected string Placeholder(DynamoValue value)
    {
        var placeholder = string.Create(CultureInfo.InvariantCulture, $":v{values.Count}");
        values.Add(placeholder, value);
        return placeholder;
    }

    /// <summary>Whether something happens that does so once in so many times.</summary>
    protected bool OnceIn(int times) => random.Next(times) == 0;

    /// <summary>One of several.</summary>
    protected T Pick<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    /// <summary>A random number below another.</summary>
    protected int Below(int end) => random.Next(end);

    private static IEnumerable<(IReadOnlyList<object> Steps, DynamoValue Value)> PathsOf(DynamoValue value, object[] steps)
    {
        IEnumerable<(object Step, DynamoValue Value)> inner = value.Type switch
        {
            DynamoType.M => value.Entries.Select(entry => ((object)entry.Key, entry.Value)),
            DynamoType.L => value.Elements.Select((element, at) => ((object)at, element)),
            _ => [],
        };
        foreach (var (step, child) in inner)
        {
            object[] path = [.. steps, step];
            yield return (path, child);
            foreach (var deeper in PathsOf(child, path))
                yield return deeper;
        }
    }

    private static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    private IReadOnlyList<object> StrangeSteps()
    {
        var steps = new List<object> { RandomValues.AttributeNames[random.Next(RandomValues.AttributeNames.Count)] };
        while (random.Next(3) == 0)
            steps.Add(random.Next(2) == 0 ? random.Next(5) : Pick("a", "b", "none"));
        return steps;
    }

    private string Name(string name)
    {
        if (name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && name != "name" && random.Next(2) > 0)
            return name;
        var placeholder = names.FirstOrDefault(entry => entry.Value == name).Key ?? string.Create(CultureInfo.InvariantCulture, $"#n{names.Count}");
        names[placeholder] = name;
        return placeholder;
    }
}
