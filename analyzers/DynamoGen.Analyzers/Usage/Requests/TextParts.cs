using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Takes apart a text that is put together in one expression.</summary>
internal static class TextParts
{
    /// <summary>The parts of a text, in their order: constants and what is put between them. A text that is not put together has one.</summary>
    public static IEnumerable<IOperation> Of(IOperation text)
    {
        switch (Operations.Innermost(text))
        {
            case { ConstantValue.HasValue: true } constant:
                return [constant];
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.SelectMany(part => part is IInterpolationOperation hole ? [hole.Expression] : part is IInterpolatedStringTextOperation { Text: var words } ? Of(words) : []);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Of(sum.LeftOperand).Concat(Of(sum.RightOperand));
            case IParenthesizedOperation inner:
                return Of(inner.Operand);
            case var other:
                return [other];
        }
    }
}
