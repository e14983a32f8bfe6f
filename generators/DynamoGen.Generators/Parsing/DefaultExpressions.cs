using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Generators.Parsing;

/// <summary>Writes the default value of a parameter as C#.</summary>
internal static class DefaultExpressions
{
    public static string Of(IParameterSymbol parameter, TypeNamer namer)
    {
        var type = ValueParser.WithoutNullable(parameter.Type);
        return parameter.ExplicitDefaultValue switch
        {
            null => "default",
            var value when type.TypeKind == TypeKind.Enum => $"({namer.Name(type)})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            char character => SymbolDisplay.FormatLiteral(character, quote: true),
            bool flag => flag ? "true" : "false",
            double number => Special(number, "double") ?? number.ToString("R", CultureInfo.InvariantCulture) + "d",
            float number => Special(number, "float") ?? number.ToString("R", CultureInfo.InvariantCulture) + "f",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
            var number => $"({namer.Name(type)})({Convert.ToString(number, CultureInfo.InvariantCulture)})",
        };
    }

    private static string? Special(double number, string type) =>
        double.IsNaN(number) ? $"{type}.NaN" : double.IsPositiveInfinity(number) ? $"{type}.PositiveInfinity" : double.IsNegativeInfinity(number) ? $"{type}.NegativeInfinity" : null;
}
