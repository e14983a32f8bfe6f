using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>
/// Writes the methods of a query: the partition key's members are asked for, then any number of the sort key's leading members and a range of the next one, a method for each
/// number of them.
/// </summary>
internal sealed class QueryEmitter(SourceFile file, ItemModel item, QueryModel query)
{
    private readonly QueryParameters parameters = new(item, query);

    /// <summary>The methods, the one with the fewest parameters first.</summary>
    public IEnumerable<QueryMethod> Methods()
    {
        var steps = parameters.SortSteps;
        for (var given = 0; given <= steps.Count; given++)
        {
            var hasRange = given < steps.Count && steps[given].IsSorted;
            // Without a range of the last member its value must be given; with one, its range can be one value.
            if (given < steps.Count || steps.Count == 0 || !steps[given - 1].IsSorted)
                yield return Method(given, hasRange);
        }
    }

    private QueryMethod Method(int given, bool hasRange)
    {
        var method = new QueryMethod(query.Method);
        foreach (var ordinal in parameters.Partition)
            method.Add(TypeOf(ordinal), parameters[ordinal], $"{(IsWhole(query.Partition, ordinal) ? "The partition key" : "Part of the partition key")}, stored as {Stored(ordinal)}.");
        for (var i = 0; i < given; i++)
            method.Add(TypeOf(parameters.SortSteps[i].Ordinal), parameters.Sort(parameters.SortSteps[i].Ordinal), $"Part of the sort key, stored as {Stored(parameters.SortSteps[i].Ordinal)}.");
        if (hasRange)
        {
            var ordinal = parameters.SortSteps[given].Ordinal;
            var what = IsWhole(query.Sort, ordinal) ? "The range of the sort key" : "The range of that part of the sort key";
            method.Add(file.Type("KeyRange", TypeOf(ordinal)), parameters.Range(ordinal), $"{what}, stored as {Stored(ordinal)}; all when not given.", "default");
        }

        if (query.IsLocal)
            method.Add("bool", parameters.Consistent, "Whether every earlier successful write is seen, at twice the read units.", "false");
        method.Result = file.Type("DynamoQuery", query.Result?.Name ?? item.Mapping.TypeName, query.Filter);
        method.Call = Call(given, hasRange);
        return method;
    }

    private string Call(int given, bool hasRange)
    {
        var arguments = new List<string> { Literals.Text(query.Index), $"[{string.Join(", ", query.Partition.Select(Value))}]" };
        if (query.Sort.Count > 0 && Range(given, hasRange) is { } range)
            arguments.Add(range);
        // A sort key of several attributes takes the first ones by value; of one, template or not, the range says all.
        if (query.Sort.Count > 1 && given > 0)
            arguments.Add($"leading: [{string.Join(", ", query.Sort.Take(given).Select(Value))}]");
        if (query.IsLocal)
            arguments.Add($"consistent: {parameters.Consistent}");
        return $"Query<{(query.Result is { } result ? $"{result.Name}, " : "")}{query.Filter}>({string.Join(", ", arguments)})";
    }

    /// <summary>A whole key as a value.</summary>
    private string Value(KeySourceModel key)
    {
        if (key.Template is { } template)
            return $"{file.Type("KeyTemplate")}.Value({TemplateEmitter.Call(item, template, ordinal => parameters[ordinal])})";
        var value = (ScalarValue)item.Mapping.Members[key.Member!.Value].Value;
        return $"{file.Type("DynamoValue")}.From<{value.TypeName}, {new ValueEmitter(file).Converter(value.Converter)}>({parameters[key.Member.Value]})";
    }

    private string? Range(int given, bool hasRange)
    {
        var key = query.Sort[query.Sort.Count > 1 ? given : 0];
        if (key.Member is { } member)
            return hasRange ? $"{parameters.Range(member)}.Stored<{new ValueEmitter(file).Converter(((ScalarValue)item.Mapping.Members[member].Value).Converter)}>()" : null;
        var template = key.Template!;
        var steps = parameters.SortSteps;
        var position = given < steps.Count ? steps[given].Position : template.Members.Count;
        var before = position < template.Members.Count ? template.Members[position].Before : template.End;
        var prefix = TemplateEmitter.Prefix(file, item, template, position, parameters.Sort, before);
        if (!hasRange)
            return $"{file.Type("SortKeyRange")}.{(position == template.Members.Count ? "Exactly" : "StartingWith")}({prefix})";
        var ordinal = template.Members[position].Ordinal;
        var value = parameters[ordinal];
        var following = template.After(position) is { } literal ? $", {Literals.Text(literal)}" : "";
        return $"{parameters.Range(ordinal)}.Within({prefix}, static {value} => {TemplateEmitter.Text(file, item, template, position, value)}{following})";
    }

    private string TypeOf(int ordinal) => item.Mapping.Members[ordinal].Value.TypeName;

    private string Stored(int ordinal) => Literals.Xml(item.Mapping.Members[ordinal].AttributeName);

    private static bool IsWhole(EquatableArray<KeySourceModel> keys, int ordinal) => keys.Count == 1 && keys[0].Member == ordinal;
}

/// <summary>A generated query method.</summary>
internal sealed class QueryMethod(string name)
{
    private readonly List<(string Declaration, string Name, string Documentation)> parameters = [];

    public string Result { get; set; } = "";

    /// <summary>What it returns.</summary>
    public string Call { get; set; } = "";

    public string Signature => $"{Result} {name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})";

    public IEnumerable<string> Documentation => parameters.Select(parameter => $"/// <param name=\"{parameter.Name.TrimStart('@')}\">{parameter.Documentation}</param>");

    public void Add(string type, string parameter, string documentation, string? standard = null) =>
        parameters.Add(($"{type} {parameter}{(standard is null ? "" : $" = {standard}")}", parameter, documentation));
}
