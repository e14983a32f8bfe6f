namespace DynamoGen.Expressions;

/// <summary>How tightly the parts of a condition bind, loosest first.</summary>
internal enum Binding
{
    /// <summary>OR.</summary>
    Or,

    /// <summary>AND.</summary>
    And,

    /// <summary>NOT.</summary>
    Not,

    /// <summary>A comparison or a function.</summary>
    Term,
}
