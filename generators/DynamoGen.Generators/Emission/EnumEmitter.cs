using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the converter of an enum.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumModel model)
    {
        var file = new SourceFile(model.Namespace, model.Qualify);
        var body = file.Body;
        body.Line($"/// <summary>Stores {Literals.Xml(model.FullTypeName)} {(model.AsNumber ? "as its number" : "by name")}.</summary>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"internal readonly struct {model.Name} : {file.Type("IDynamoConverter", model.TypeName)}");
        if (model.AsNumber)
            AsNumber(file, model);
        else
            ByName(file, model);
        body.Close();
        return file.ToString();
    }

    private static void AsNumber(SourceFile file, EnumModel model)
    {
        var body = file.Body;
        body.Open($"{WriteSignature(file, model)}");
        body.Line($"var number = ({model.UnderlyingType})value;");
        if (!model.IsFlags)
            body.Line(Guard(file, model, "number", Known(model), $"Unstorable($\"{{number}} is no value of {model.FullTypeName}.\")"));
        body.Line("writer.Number(number);");
        body.Close();
        body.Line();
        body.Open($"{ReadSignature(file, model)}");
        body.Line($"var number = {ReadNumber(file, model)};");
        if (!model.IsFlags)
            body.Line(UnknownNumber(file, model));
        if (model.IsFlags || model.Values.Count > 0)
            body.Line($"return ({model.TypeName})number;");
        body.Close();
    }

    private static string ReadNumber(SourceFile file, EnumModel model) => $"{file.Type("StoredEnum")}.ReadNumber<{model.UnderlyingType}, TReader>(ref reader)";

    private static string UnknownNumber(SourceFile file, EnumModel model) => Guard(file, model, "number", Known(model), $"Unexpected(\"a value of {model.FullTypeName}\", $\"{{number}}\")");

    private static string Known(EnumModel model) => string.Join(" or ", model.Values.Where(value => !value.IsAlias).Select(value => value.Constant));

    private static string Guard(SourceFile file, EnumModel model, string number, string known, string fault) =>
        $"{(known.Length == 0 ? "" : $"if ({number} is not ({known})) ")}throw {file.Type("MappingException")}.{fault};";

    private static void ByName(SourceFile file, EnumModel model)
    {
        var body = file.Body;
        var longest = model.Values.Select(value => value.Name.Length).DefaultIfEmpty(0).Max();
        body.Line($"{WriteSignature(file, model)} =>");
        body.Line("    writer.String(Text(value));");
        body.Line();
        body.Open($"{ReadSignature(file, model)}");
        body.Line($"if (reader.PeekType() is {file.Type("DynamoType")}.N or {file.Type("DynamoType")}.M)");
        body.Line($"    return OfNumber({ReadNumber(file, model)});");
        body.Line($"Span<char> text = stackalloc char[{Math.Max(64, longest)}];");
        body.Line("var length = reader.ReadString(text);");
        body.Line($"return length < 0 ? throw Unknown($\"a text of more than {Math.Max(64, longest)} characters\") : Parse(text[..length]);");
        body.Close();
        body.Line();
        body.Open($"internal static string Text({model.TypeName} value) => value switch");
        foreach (var value in model.Values.Where(value => !value.IsAlias))
            body.Line($"{model.TypeName}.{value.Identifier} => {Literals.Text(value.Name)},");
        body.Line($"_ => throw {file.Type("MappingException")}.Unstorable($\"{{({model.UnderlyingType})value}} is no value of {model.FullTypeName}.\"),");
        body.Close("};");
        body.Line();
        body.Open($"internal static {model.TypeName} Parse(ReadOnlySpan<char> text) => text switch");
        foreach (var value in model.Values)
            body.Line($"{Literals.Text(value.Name)} => {model.TypeName}.{value.Identifier},");
        body.Line("_ => throw Unknown($\"'{text}'\"),");
        body.Close("};");
        body.Line();
        body.Open($"private static {model.TypeName} OfNumber({model.UnderlyingType} number)");
        body.Line(UnknownNumber(file, model));
        if (model.Values.Count > 0)
            body.Line($"return ({model.TypeName})number;");
        body.Close();
        body.Line();
        body.Line($"private static {file.Type("MappingException")} Unknown(string actual) =>");
        body.Line($"    {file.Type("MappingException")}.Unexpected({Literals.Text($"a value of {model.FullTypeName}: {string.Join(", ", model.Values.Select(value => value.Name))}")}, actual);");
    }

    private static string WriteSignature(SourceFile file, EnumModel model) =>
        $"public static void Write<TWriter>(ref TWriter writer, {model.TypeName} value) where TWriter : struct, {file.Type("IAttributeWriter")}, allows ref struct";

    private static string ReadSignature(SourceFile file, EnumModel model) =>
        $"public static {model.TypeName} Read<TReader>(ref TReader reader) where TReader : struct, {file.Type("IAttributeReader")}, allows ref struct";
}
