using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Which typed path and which typed update stands for a value, and how they are made.</summary>
internal sealed class ShapeTypes(SourceFile file)
{
    private readonly ValueEmitter values = new(file);

    /// <summary>The type of a value's path.</summary>
    public string Path(ValueModel value) => value switch
    {
        ScalarValue { Form: ScalarForm.String } => file.Type("StringPath"),
        ScalarValue { Form: ScalarForm.Boolean } => file.Type("BooleanPath"),
        ScalarValue scalar when IsBinary(scalar) => file.Type("BinaryPath"),
        ScalarValue { IsReference: true } scalar => file.Type("ReferencePath", scalar.TypeName),
        ScalarValue scalar => file.Type(IsOrdered(scalar) ? "OrderedPath" : "ValuePath", scalar.TypeName),
        SetValue set => file.Type("SetPath", set.Element.TypeName),
        ListValue list when HasCodec(list.Element.Value) => file.Type("ListPath", list.Element.Value.TypeName, Path(list.Element.Value)),
        MapValue map => file.Type("MapPath", map.Key.TypeName, Path(map.Element.Value)),
        NestedValue nested => $"{nested.Shapes}Attributes",
        _ => file.Type("AnyPath"),
    };

    /// <summary>Makes a path.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Its place.</param>
    public string NewPath(ValueModel value, string place) => value switch
    {
        ScalarValue { Form: ScalarForm.String or ScalarForm.Boolean } => $"new({place})",
        ScalarValue scalar when IsBinary(scalar) => $"new({place})",
        ScalarValue scalar => $"new({place}, {Codec(scalar)})",
        SetValue set => $"new({place}, {Codec(set.Element)})",
        ListValue list when HasCodec(list.Element.Value) => $"new({place}, {Codec(list.Element.Value)}, static path => {NewPathOf(list.Element.Value)})",
        MapValue map => $"new({place}, static key => {KeyText(map)}, static path => {NewPathOf(map.Element.Value)})",
        _ => $"new({place})",
    };

    /// <summary>The type of a value's update.</summary>
    public string Update(ValueModel value) => value switch
    {
        ScalarValue { Form: ScalarForm.Number } number => file.Type("NumberUpdate", number.TypeName),
        ScalarValue scalar => file.Type(scalar.IsReference ? "ReferenceUpdate" : "ValueUpdate", scalar.TypeName),
        SetValue set => file.Type("SetUpdate", set.Element.TypeName),
        ListValue list when HasCodec(list.Element.Value) => file.Type("ListUpdate", list.Element.Value.TypeName, Update(list.Element.Value)),
        MapValue map when HasCodec(map.Element.Value) => file.Type("MapUpdate", map.Key.TypeName, map.Element.Value.TypeName, Update(map.Element.Value)),
        NestedValue nested => $"{nested.Shapes}Update",
        _ => file.Type("AnyUpdate"),
    };

    /// <summary>Makes an update.</summary>
    /// <param name="value">The value.</param>
    /// <param name="arguments">The recorder and the place.</param>
    public string NewUpdate(ValueModel value, string arguments) => value switch
    {
        ScalarValue { Form: ScalarForm.Number } => $"new({arguments})",
        ScalarValue scalar => $"new({arguments}, {Codec(scalar)})",
        SetValue set => $"new({arguments}, {Codec(set.Element)}, {file.Type("SetKind")}.{set.Element.KeyType})",
        ListValue list when HasCodec(list.Element.Value) => $"new({arguments}, {Codec(list.Element.Value)}, static (recorder, path) => {NewUpdateOf(list.Element.Value)})",
        MapValue map when HasCodec(map.Element.Value) =>
            $"new({arguments}, {Codec(map.Element.Value)}, static key => {KeyText(map)}, static (recorder, path) => {NewUpdateOf(map.Element.Value)})",
        _ => $"new({arguments})",
    };

    /// <summary>Makes a path, with its type named.</summary>
    public string NewPathOf(ValueModel value, string place = "path") => $"new {Path(value)}{NewPath(value, place).Substring("new".Length)}";

    /// <summary>Makes an update, with its type named.</summary>
    public string NewUpdateOf(ValueModel value, string arguments = "recorder, path") => $"new {Update(value)}{NewUpdate(value, arguments).Substring("new".Length)}";

    // Collections of collections have no converter of their own.
    private static bool HasCodec(ValueModel value) => value is ScalarValue or NestedValue;

    /// <summary>How a value is written.</summary>
    public string Codec(ValueModel value) => $"{file.Type("ValueCodec", value.TypeName)}.Using<{Converter(value)}>()";

    private string Converter(ValueModel value) => value switch
    {
        ScalarValue scalar => values.Converter(scalar.Converter),
        NestedValue { Mapping: { } mapping } => mapping,
        _ => file.Type("ItemConverter", value.TypeName),
    };

    private string KeyText(MapValue map) => map.Key.MapKey switch
    {
        MapKeyForm.String => "key",
        MapKeyForm.Enum => $"{values.Converter(map.Key.Converter)}.Text(key)",
        _ => $"{file.Type("MapKey")}.Of(key)",
    };

    private static bool IsBinary(ScalarValue scalar) => scalar.Converter.IsRuntime && scalar.Converter.Name is "BytesConverter" or "MemoryConverter";

    // Enums that are stored by name, and what a converter of the user's makes, have no order that DynamoDB knows.
    private static bool IsOrdered(ScalarValue scalar) => scalar.Letter == "N" || (scalar.Converter.IsRuntime && scalar.Converter.Name != "JsonElementConverter");
}
