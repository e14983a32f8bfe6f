using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the part of a walk that writes or reads one value, collections inline.</summary>
internal sealed class ValueEmitter(SourceFile file)
{
    private SourceWriter Body => file.Body;

    /// <summary>A converter's name.</summary>
    public string Converter(ConverterName converter) =>
        !converter.IsRuntime ? converter.Name : converter.TypeArgument is { } argument ? file.Type(converter.Name, argument) : file.Type(converter.Name);

    /// <summary>Writes code that writes a value.</summary>
    /// <param name="value">How it is stored.</param>
    /// <param name="expression">The value: a variable or member, not null.</param>
    /// <param name="writer">The writer's variable.</param>
    /// <param name="depth">How many collections are around it.</param>
    public void Write(ValueModel value, string expression, string writer, int depth = 0)
    {
        switch (value)
        {
            case ScalarValue { Form: not ScalarForm.Converter } scalar:
                Body.Line($"{writer}.{scalar.Form}({expression});");
                break;
            case ScalarValue scalar:
                Body.Line($"{Converter(scalar.Converter)}.Write(ref {writer}, {expression});");
                break;
            case NestedValue nested:
                Body.Line($"{nested.Mapping ?? file.Type("ItemConverter", nested.TypeName)}.Write(ref {writer}, {expression});");
                break;
            case ListValue list:
                WriteList(list, expression, writer, depth);
                break;
            case SetValue set:
                WriteSet(set, expression, writer, depth);
                break;
            case MapValue map:
                WriteMap(map, expression, writer, depth);
                break;
        }
    }

    /// <summary>Whether reading takes statements and not just an expression.</summary>
    public static bool ReadsInStatements(ValueModel value) => value is ListValue or SetValue or MapValue;

    /// <summary>Writes the statements that read a value, if it takes any.</summary>
    /// <param name="value">How it is stored.</param>
    /// <param name="depth">How many collections are around it.</param>
    /// <returns>The expression that is the value.</returns>
    public string Read(ValueModel value, int depth = 0) => value switch
    {
        ScalarValue { Form: ScalarForm.String } => "reader.ReadString()",
        ScalarValue { Form: ScalarForm.Boolean } => "reader.ReadBoolean()",
        ScalarValue { Form: ScalarForm.Number } scalar => $"reader.ReadNumber<{scalar.TypeName}>()",
        ScalarValue scalar => $"{Converter(scalar.Converter)}.Read(ref reader)",
        NestedValue { Mapping: { } mapping } => $"{mapping}.Read(ref reader)",
        NestedValue nested => $"{file.Type("ItemConverter", nested.TypeName)}.Read(ref reader)",
        ListValue list => ReadList(list, depth),
        SetValue set => ReadSet(set, depth),
        MapValue map => ReadMap(map, depth),
        _ => throw new InvalidOperationException($"No value model {value.GetType().Name}."),
    };

    private void WriteList(ListValue list, string expression, string writer, int depth)
    {
        var element = Local("element", depth);
        if (list.Shape == ListShape.Enumerable)
        {
            var counted = Local("counted", depth);
            Body.Open();
            Body.Line($"var {counted} = {expression} as IReadOnlyCollection<{list.Element.TypeName}> ?? [.. {expression}];");
            expression = counted;
        }

        Body.Line($"{writer}.BeginList({expression}.{(list.Shape is ListShape.Array or ListShape.ImmutableArray ? "Length" : "Count")});");
        if (list.Shape == ListShape.IndexedInterface)
        {
            var index = Local("i", depth);
            Body.Open($"for (var {index} = 0; {index} < {expression}.Count; {index}++)");
            Body.Line($"var {element} = {expression}[{index}];");
        }
        else
            Body.Open($"foreach (var {element} in {Enumerated(expression, list.Shape is ListShape.CountedInterface or ListShape.Enumerable or ListShape.ImmutableListInterface)})");
        WriteElement(list.Element, element, writer, depth);
        Body.Close();
        Body.Line($"{writer}.EndList();");
        if (list.Shape == ListShape.Enumerable)
            Body.Close();
    }

    private void WriteSet(SetValue set, string expression, string writer, int depth)
    {
        if (depth > 0)
        {
            // DynamoDB knows no empty set; at the top the attribute is left out, inside of collections the place is kept by an empty list.
            Body.Open($"if ({expression}.Count == 0)");
            Body.Lines($"{writer}.BeginList(0);", $"{writer}.EndList();");
            Body.Close();
            Body.Open("else");
        }

        var kind = set.Element.KeyType;
        Body.Line($"{writer}.BeginSet({file.Type("SetKind")}.{kind}, {expression}.Count);");
        var element = Local("element", depth);
        Body.Open($"foreach (var {element} in {Enumerated(expression, set.Shape is SetShape.MutableInterface or SetShape.ReadOnlyInterface or SetShape.ImmutableInterface)})");
        Write(set.Element, set.Element.IsReference ? $"{element} ?? throw {file.Type("MappingException")}.NullInSet()" : element, writer, depth + 1);
        Body.Close();
        Body.Line($"{writer}.EndSet();");
        if (depth > 0)
            Body.Close();
    }

    private void WriteMap(MapValue map, string expression, string writer, int depth)
    {
        var (key, value) = (Local("key", depth), Local("value", depth));
        Body.Line($"{writer}.BeginMap({expression}.Count);");
        var isInterface = map.Shape is MapShape.MutableInterface or MapShape.ReadOnlyInterface or MapShape.ImmutableInterface or MapShape.ReadOnly;
        Body.Open($"foreach (var ({key}, {value}) in {(isInterface ? $"{file.Type("Entries")}.Of({expression})" : expression)})");
        var text = map.Key.MapKey switch
        {
            MapKeyForm.String => key,
            MapKeyForm.Enum => $"{Converter(map.Key.Converter)}.Text({key})",
            _ => $"{file.Type("MapKey")}.Of({key})",
        };
        Body.Line($"{writer}.Name({text});");
        WriteElement(map.Element, value, writer, depth);
        Body.Close();
        Body.Line($"{writer}.EndMap();");
    }

    private void WriteElement(ElementModel element, string expression, string writer, int depth)
    {
        if (!element.CanBeNull)
        {
            Write(element.Value, expression, writer, depth + 1);
            return;
        }

        var present = element.Value.IsReference ? expression : $"{expression}Value";
        Body.Open(element.Value switch
        {
            { IsReference: true } => $"if ({expression} is not null)",
            ListValue { Shape: ListShape.ImmutableArray } => $"if ({expression} is {{ IsDefault: false }} {present})",
            _ => $"if ({expression} is {{ }} {present})",
        });
        Write(element.Value, present, writer, depth + 1);
        Body.Close();
        Body.Open("else");
        Body.Line($"{writer}.Null();");
        Body.Close();
    }

    private string ReadList(ListValue list, int depth)
    {
        var local = Local("list", depth);
        Body.Line($"var {local} = new List<{list.Element.TypeName}>(reader.BeginList());");
        Body.Open("while (reader.NextElement())");
        ReadElement(list.Element, depth, element => $"{local}.Add({element});");
        Body.Close();
        return AsList(list, local);
    }

    /// <summary>The expression that makes a member's kind of list of a plain one.</summary>
    public static string AsList(ListValue list, string local) => list.Shape switch
    {
        ListShape.Array => $"{local}.ToArray()",
        ListShape.ImmutableArray => $"global::System.Collections.Immutable.ImmutableArray.CreateRange({local})",
        ListShape.ImmutableList or ListShape.ImmutableListInterface => $"global::System.Collections.Immutable.ImmutableList.CreateRange({local})",
        ListShape.Collection or ListShape.ReadOnlyCollection => $"new {list.TypeName}({local})",
        _ => local,
    };

    private string ReadSet(SetValue set, int depth)
    {
        var local = Local("set", depth);
        Body.Line($"var {local} = {NewSet(set)};");
        Body.Line("reader.BeginList();");
        Body.Open("while (reader.NextElement())");
        Body.Line($"{local}.Add({Read(set.Element, depth + 1)});");
        Body.Close();
        var comparer = Comparer(set);
        var first = comparer is null ? "" : $"{comparer}, ";
        return set.Shape switch
        {
            SetShape.Frozen => $"global::System.Collections.Frozen.FrozenSet.ToFrozenSet({local}{(comparer is null ? "" : $", {comparer}")})",
            SetShape.ImmutableHash or SetShape.ImmutableInterface => $"global::System.Collections.Immutable.ImmutableHashSet.CreateRange({first}{local})",
            SetShape.ImmutableSorted => $"global::System.Collections.Immutable.ImmutableSortedSet.CreateRange({first}{local})",
            _ => local,
        };
    }

    private string ReadMap(MapValue map, int depth)
    {
        var (local, key) = (Local("map", depth), Local("key", depth));
        Body.Line($"var {local} = {NewMap(map)};");
        Body.Line("reader.BeginMap();");
        Body.Open($"while (reader.NextKey(out var {key}))");
        var parsed = map.Key.MapKey switch
        {
            MapKeyForm.String => key,
            MapKeyForm.Enum => $"{Converter(map.Key.Converter)}.Parse({key})",
            MapKeyForm.Guid => $"{file.Type("MapKey")}.ReadGuid({key})",
            _ => $"{file.Type("MapKey")}.ReadInteger<{map.Key.TypeName}>({key})",
        };
        ReadElement(map.Element, depth, element => $"{local}[{parsed}] = {element};");
        Body.Close();
        return AsMap(map, local);
    }

    /// <summary>The type of the plain dictionary that a map is read into.</summary>
    public static string PlainMap(MapValue map) => $"{(IsSorted(map) ? "SortedDictionary" : "Dictionary")}<{map.Key.TypeName}, {map.Element.TypeName}>";

    /// <summary>The expression that makes the plain dictionary that a map is read into.</summary>
    public static string NewMap(MapValue map) => $"new {PlainMap(map)}({(IsSorted(map) && map.Key.Form == ScalarForm.String ? Ordinal : "")})";

    /// <summary>The expression that makes a member's kind of dictionary of a plain one.</summary>
    public static string AsMap(MapValue map, string local)
    {
        var first = map.Key.Form == ScalarForm.String ? $"{Ordinal}, " : "";
        return map.Shape switch
        {
            MapShape.Frozen => $"global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary({local})",
            MapShape.Immutable or MapShape.ImmutableInterface => $"global::System.Collections.Immutable.ImmutableDictionary.CreateRange({local})",
            MapShape.ImmutableSorted => $"global::System.Collections.Immutable.ImmutableSortedDictionary.CreateRange({first}{local})",
            MapShape.ReadOnly => $"new {map.TypeName}({local})",
            _ => local,
        };
    }

    private void ReadElement(ElementModel element, int depth, Func<string, string> use)
    {
        if (!ReadsInStatements(element.Value))
        {
            var expression = Read(element.Value, depth + 1);
            var isNull = element.Value.IsReference ? "null!" : $"({element.Value.TypeName}?)null";
            Body.Line(use(element.CanBeNull && !IsAnyValue(element.Value) ? $"reader.TryReadNull() ? {isNull} : {expression}" : expression));
            return;
        }

        if (element.CanBeNull)
        {
            Body.Open("if (reader.TryReadNull())");
            Body.Line(use(element.Value.IsReference ? "null!" : "default"));
            Body.Close();
            Body.Open("else");
        }

        Body.Line(use(Read(element.Value, depth + 1)));
        if (element.CanBeNull)
            Body.Close();
    }

    /// <summary>Whether the value can itself be NULL.</summary>
    public static bool IsAnyValue(ValueModel value) => value is ScalarValue { Converter.IsRuntime: true, Converter.Name: "DynamoValueConverter" or "JsonElementConverter" };

    /// <summary>The empty set of a member.</summary>
    public string EmptySet(SetValue set) => set.Shape switch
    {
        SetShape.ReadOnlyInterface or SetShape.Frozen => $"global::System.Collections.Frozen.FrozenSet<{set.Element.TypeName}>.Empty",
        SetShape.ImmutableHash or SetShape.ImmutableInterface => $"global::System.Collections.Immutable.ImmutableHashSet<{set.Element.TypeName}>.Empty",
        SetShape.ImmutableSorted => $"global::System.Collections.Immutable.ImmutableSortedSet<{set.Element.TypeName}>.Empty{(Comparer(set) is { } comparer ? $".WithComparer({comparer})" : "")}",
        _ => NewSet(set),
    };

    private string NewSet(SetValue set) =>
        $"new {(IsSorted(set) ? "SortedSet" : "HashSet")}<{set.Element.TypeName}>({Comparer(set)})";

    /// <summary>
    /// Arrays of bytes are equal by content only if somebody says so, and the default order of text depends on the culture and takes different texts for equal.
    /// </summary>
    private string? Comparer(SetValue set) => set.Element switch
    {
        { Converter.IsRuntime: true, Converter.Name: "BytesConverter" or "MemoryConverter" } => $"{file.Type("BytesComparer")}.Instance",
        { Form: ScalarForm.String } when IsSorted(set) => Ordinal,
        _ => null,
    };

    private const string Ordinal = "global::System.StringComparer.Ordinal";

    private static bool IsSorted(MapValue map) => map.Shape is MapShape.Sorted or MapShape.ImmutableSorted;

    private static bool IsSorted(SetValue set) => set.Shape is SetShape.Sorted or SetShape.ImmutableSorted;

    private string Enumerated(string expression, bool isInterface) => isInterface ? $"{file.Type("Elements")}.Of({expression})" : expression;

    private static string Local(string name, int depth) => depth == 0 ? name : $"{name}{depth + 1}";
}
