using System.Globalization;
using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the functions that make keys of members, and their parts.</summary>
internal static class TemplateEmitter
{
    /// <summary>Writes a function for each of a type's templates.</summary>
    public static void Functions(SourceFile file, ItemModel item)
    {
        var names = new LocalNames(item.Mapping);
        foreach (var template in item.Templates)
        {
            var parameters = template.Ordinals.Select(ordinal => $"{item.Mapping.Members[ordinal].Value.TypeName} {names[ordinal]}");
            file.Body.Line();
            file.Body.Line($"/// <summary>Makes {Literals.Xml(template.Attribute)}: {Literals.Xml(Template(item, template))}</summary>");
            file.Body.Line($"internal static string {template.Function}({string.Join(", ", parameters)}) =>");
            file.Body.Line($"    {Prefix(file, item, template, template.Members.Count, ordinal => names[ordinal], template.End)};");
        }
    }

    /// <summary>The call of a template's function.</summary>
    /// <param name="item">The item type.</param>
    /// <param name="template">The template.</param>
    /// <param name="argument">The expression for a member.</param>
    public static string Call(ItemModel item, KeyTemplateModel template, Func<int, string> argument) =>
        $"{item.Mapping.Name}.{template.Function}({string.Join(", ", template.Ordinals.Select(argument))})";

    /// <summary>The text of a template up to a member.</summary>
    /// <param name="file">The file.</param>
    /// <param name="item">The item type.</param>
    /// <param name="template">The template.</param>
    /// <param name="count">How many members it has.</param>
    /// <param name="argument">The expression for a member.</param>
    /// <param name="end">The literal behind the last of them.</param>
    public static string Prefix(SourceFile file, ItemModel item, KeyTemplateModel template, int count, Func<int, string> argument, string end)
    {
        if (count == 0)
            return Literals.Text(end);
        var parts = new List<string>();
        for (var i = 0; i < count; i++)
        {
            parts.Add(Inside(template.Members[i].Before));
            parts.Add($"{{{Text(file, item, template, i, argument(template.Members[i].Ordinal))}}}");
        }

        parts.Add(Inside(end));
        return parts.Count(part => part.Length > 0) == 1 ? Text(file, item, template, 0, argument(template.Members[0].Ordinal)) : $"$\"{string.Concat(parts)}\"";
    }

    /// <summary>The text of a member in a template.</summary>
    public static string Text(SourceFile file, ItemModel item, KeyTemplateModel template, int position, string value)
    {
        var (member, maker) = (template.Members[position], file.Type("KeyTemplate"));
        var width = member.Width.ToString(CultureInfo.InvariantCulture);
        switch (member.Form)
        {
            case TemplateForm.Guid:
                return $"{maker}.Text({value})";
            case TemplateForm.Time:
                return $"{maker}.Time({value}, {width})";
            case TemplateForm.Number:
                return $"{maker}.Number({value}, {width}{(member.Decimals > 0 ? $", {member.Decimals.ToString(CultureInfo.InvariantCulture)}" : "")})";
            case TemplateForm.Ticks:
                return $"{maker}.Number({value}.Ticks, {width})";
            case TemplateForm.EnumNumber:
                return $"{maker}.Number(({member.Cast}){value}, {width})";
        }

        var text = member.Form switch
        {
            TemplateForm.Character => $"{value}.ToString()",
            TemplateForm.EnumName => $"{((ScalarValue)item.Mapping.Members[member.Ordinal].Value).Converter.Name}.Text({value})",
            _ => value,
        };
        if (member.Case != LetterCase.AsIs)
            text = $"{maker}.{member.Case}({text})";
        return member.Delimiter is { } delimiter ? $"{maker}.Raw({text}, {Literals.Character(delimiter)})" : $"{maker}.{(template.After(position) is null ? "Text" : "Escaped")}({text})";
    }

    /// <summary>A template as people write it.</summary>
    public static string Template(ItemModel item, KeyTemplateModel template) =>
        string.Concat(template.Members.Select(member => $"{member.Before}{{{item.Mapping.Members[member.Ordinal].Name.TrimStart('@')}}}")) + template.End;

    /// <summary>A literal as it stands inside an interpolated string.</summary>
    private static string Inside(string literal)
    {
        var text = Literals.Text(literal);
        return text.Substring(1, text.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
