using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>
/// Names generated files. The compiler tells them apart without regard to case and refuses a name given twice, so types whose names differ only by case get a number.
/// </summary>
/// <param name="Twins">The names that another one equals but for its case, in ordinal order.</param>
/// <param name="Repeated">The names that several types have: an error of the declaration, which the analyzer reports.</param>
internal sealed record HintNames(EquatableArray<string> Twins, EquatableArray<string> Repeated)
{
    /// <summary>Looks for twins and repetitions.</summary>
    public static HintNames Of(IEnumerable<string> names)
    {
        var groups = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).ToList();
        var twins = groups.SelectMany(group => group.Distinct(StringComparer.Ordinal).Count() > 1 ? group.Distinct(StringComparer.Ordinal) : []);
        var repeated = groups.SelectMany(group => group.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key));
        return new(twins.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(), repeated.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The name of a type's files.</summary>
    public string File(string name)
    {
        var before = Twins.TakeWhile(twin => twin != name).Count(twin => string.Equals(twin, name, StringComparison.OrdinalIgnoreCase));
        return before == 0 || !Twins.Contains(name) ? name : $"{name}-{before + 1}";
    }

    /// <summary>The models with the names of their files; of several with one name the first.</summary>
    public static IEnumerable<NamedFile<T>> Assign<T>(IEnumerable<T> models, Func<T, string> name) where T : IEquatable<T>
    {
        var distinct = models.Distinct().GroupBy(name, StringComparer.Ordinal).Select(group => (Name: group.Key, Model: group.First())).ToList();
        var names = Of(distinct.Select(each => each.Name));
        return distinct.Select(each => new NamedFile<T>(names.File(each.Name), each.Model));
    }
}

/// <summary>A model with the name of the file that is written of it.</summary>
internal sealed record NamedFile<T>(string Name, T Model) where T : IEquatable<T>;
