namespace DynamoGen.Testing.Expressions;

/// <summary>The service's limits of expressions and of the values in them: "Constraints in Amazon DynamoDB" of the developer guide.</summary>
internal static class ExpressionLimits
{
    /// <summary>The longest expression, in bytes as sent.</summary>
    public const int ExpressionBytes = 4096;

    /// <summary>The longest placeholder, its sign counted, in bytes.</summary>
    public const int PlaceholderBytes = 255;

    /// <summary>The most operators and functions in one expression.</summary>
    public const int Operators = 300;

    /// <summary>The most operands of IN.</summary>
    public const int InOperands = 100;

    /// <summary>The most elements of a document path.</summary>
    public const int PathElements = 32;

    /// <summary>The deepest nesting of a value, the attribute counted.</summary>
    public const int NestingLevels = 32;

    /// <summary>The longest attribute name, in bytes of UTF-8.</summary>
    public const int NameBytes = 65535;
}
