using System.Globalization;
using System.Text.RegularExpressions;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>How the member of a template is written, by its type and format.</summary>
internal static class TemplateFormats
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffffffZ";
    private const string Date = "yyyy-MM-dd";
    private const string TimeOfDay = "HH:mm:ss.fffffff";

    /// <summary>The beginnings of the stored forms that mean a whole unit of time.</summary>
    private static readonly string[] Units =
        ["yyyy", "yyyy-MM", Date, "yyyy-MM-ddTHH", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", Moment, "HH", "HH:mm", "HH:mm:ss", TimeOfDay];

    /// <summary>How a member is written.</summary>
    /// <param name="member">The member.</param>
    /// <param name="ordinal">Its ordinal.</param>
    /// <param name="hole">Where it stands.</param>
    /// <param name="following">The literal after it; null when it ends the template.</param>
    /// <returns>The model, or what is wrong.</returns>
    public static (TemplateMemberModel? Model, TemplateFault? Fault) Of(ParsedMember member, int ordinal, TemplateHole hole, string? following)
    {
        var type = ValueParser.WithoutNullable(member.Property.Type);
        if (member.Annotations.Find(AnnotationNames.DynamoConverter) is not null || ConverterParser.Of(type) is not null)
            return (null, "its converter may write what does not sort as the member does");
        if (member.Model.Value is not ScalarValue value)
            return (null, "only text, numbers, enums, GUIDs, dates and times can be in a key");
        if (type.TypeKind == TypeKind.Enum)
            return value.Letter == "S"
                ? Text(TemplateForm.EnumName, ordinal, hole, following)
                : Number(TemplateForm.EnumNumber, ordinal, hole, Digits(((INamedTypeSymbol)type).EnumUnderlyingType!), isInteger: true, ((INamedTypeSymbol)type).EnumUnderlyingType!.ToDisplayString());
        return value switch
        {
            { Form: ScalarForm.String } => Text(TemplateForm.Text, ordinal, hole, following),
            { Converter.Name: "CharConverter" } => Text(TemplateForm.Character, ordinal, hole, following),
            { Form: ScalarForm.Number } => Number(TemplateForm.Number, ordinal, hole, Digits(type), IsInteger(type)),
            { Converter.Name: "TimeSpanConverter" } => Number(TemplateForm.Ticks, ordinal, hole, 19, isInteger: true),
            { Converter.Name: "GuidConverter" } => hole.Format.Length == 0 ? (new(hole.Before, ordinal, TemplateForm.Guid), null) : (null, $"a GUID has no format '{hole.Format}'"),
            { Converter.Name: "DateTimeOffsetConverter" or "DateTimeConverter" } => Time(ordinal, hole, Moment),
            { Converter.Name: "DateOnlyConverter" } => Time(ordinal, hole, Date),
            { Converter.Name: "TimeOnlyConverter" } => Time(ordinal, hole, TimeOfDay),
            { Converter.Name: "EpochSecondsConverter" or "EpochSecondsDateTimeConverter" } => (null, "the time to live is stored to the second, so that the key would change when the item is read"),
            _ => (null, "only text, numbers, enums, GUIDs, dates and times can be in a key"),
        };
    }

    private static (TemplateMemberModel? Model, TemplateFault? Fault) Text(TemplateForm form, int ordinal, TemplateHole hole, string? following)
    {
        var letterCase = LetterCase.AsIs;
        var isRaw = false;
        foreach (var word in hole.Format.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim()))
            switch (word)
            {
                case "lower": letterCase = LetterCase.Lower; break;
                case "upper": letterCase = LetterCase.Upper; break;
                case "raw": isRaw = true; break;
                default: return (null, $"text has no format '{word}'; it has lower, upper and raw");
            }

        return (new(hole.Before, ordinal, form, letterCase, IsCoarse: letterCase != LetterCase.AsIs, Delimiter: isRaw && following is { Length: > 0 } ? following[0] : null), null);
    }

    private static (TemplateMemberModel? Model, TemplateFault? Fault) Number(TemplateForm form, int ordinal, TemplateHole hole, int? digits, bool isInteger, string? cast = null)
    {
        if (hole.Format.Length == 0 && digits is { } width)
            return (new(hole.Before, ordinal, form, Width: width, Cast: cast), null);
        if (!Regex.IsMatch(hole.Format, isInteger ? @"^0+$" : @"^0+(\.0+)?$"))
        {
            var zeros = Zeros(hole.Format, isInteger, digits);
            return (null, new(
                hole.Format.Length == 0
                    ? $"a number without a fixed width needs a format, such as {{{hole.Member}:{zeros}}}"
                    : $"the format '{hole.Format}' is no row of zeros{(isInteger ? "" : ", with or without a point")}, such as {zeros}",
                zeros));
        }

        var point = hole.Format.IndexOf('.');
        return point < 0
            ? (new(hole.Before, ordinal, form, Width: hole.Format.Length, Cast: cast), null)
            : (new(hole.Before, ordinal, form, Width: point, Decimals: hole.Format.Length - point - 1), null);
    }

    /// <summary>The zeros that stand for a format: as many as <c>D8</c> or <c>F2</c> ask for, or the type has, or else a width that is there to be changed.</summary>
    private static string Zeros(string format, bool isInteger, int? digits)
    {
        var known = Regex.Match(format, isInteger ? "^[Dd]([1-9][0-9]?)$" : "^[FfNn]([1-9][0-9]?)$");
        var count = known.Success ? int.Parse(known.Groups[1].Value, CultureInfo.InvariantCulture) : isInteger ? digits ?? 6 : 2;
        return isInteger ? new('0', count) : $"000000.{new string('0', count)}";
    }

    private static (TemplateMemberModel? Model, TemplateFault? Fault) Time(int ordinal, TemplateHole hole, string stored)
    {
        var format = hole.Format.Length == 0 ? stored : hole.Format;
        return Units.Contains(format) && stored.StartsWith(format, StringComparison.Ordinal)
            ? (new(hole.Before, ordinal, TemplateForm.Time, Width: format.Length, IsCoarse: format != stored), null)
            : (null, $"the format '{format}' is no beginning of {stored} that ends with a unit");
    }

    private static bool IsInteger(ITypeSymbol type) => Digits(type) is not null || type.Name == "BigInteger";

    /// <summary>How many digits the largest number of a type has; null when there is no largest.</summary>
    private static int? Digits(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte => 3,
        SpecialType.System_Int16 or SpecialType.System_UInt16 => 5,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => 10,
        SpecialType.System_Int64 or SpecialType.System_IntPtr => 19,
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => 20,
        _ => type.Name is "Int128" or "UInt128" ? 39 : null,
    };
}
