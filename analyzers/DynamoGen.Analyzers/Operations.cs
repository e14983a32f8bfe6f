using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Steps over conversions, which the compiler also puts where the source shows none.</summary>
internal static class Operations
{
    /// <summary>The value with all conversions that it goes through.</summary>
    public static IOperation Outermost(IOperation value)
    {
        while (value.Parent is IConversionOperation conversion)
            value = conversion;
        return value;
    }

    /// <summary>The value before all conversions.</summary>
    public static IOperation Innermost(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }
}
