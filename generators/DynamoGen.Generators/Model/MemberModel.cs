namespace DynamoGen.Generators.Model;

/// <summary>A mapped member.</summary>
/// <param name="Name">The member's name, escaped where it is a keyword.</param>
/// <param name="AttributeName">The attribute that stores it.</param>
/// <param name="Value">How its value is stored.</param>
/// <param name="CanBeNull">Whether the member's type allows null, or is a reference type of unknown nullability.</param>
/// <param name="AcceptsNull">Whether the member's type says that it allows null.</param>
/// <param name="IsNullableValue">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="WriteNull">Whether null is written as NULL.</param>
/// <param name="Placement">How the value gets into a new instance.</param>
/// <param name="IsRequired">Whether every object initialiser must set it.</param>
/// <param name="Parameter">The constructor parameter, when it goes there.</param>
/// <param name="Absence">What stands for a missing attribute.</param>
/// <param name="DefaultExpression">The expression for <see cref="Absence.Expression"/>.</param>
/// <param name="MaxBytes">The largest size that <c>[MaxSize]</c> allows.</param>
/// <param name="IsPublic">Whether the member is public; others are mapped when annotated.</param>
internal sealed record MemberModel(
    string Name,
    string AttributeName,
    ValueModel Value,
    bool CanBeNull,
    bool AcceptsNull,
    bool IsNullableValue,
    bool WriteNull,
    Placement Placement,
    bool IsRequired,
    string? Parameter,
    Absence Absence,
    string? DefaultExpression,
    int? MaxBytes,
    bool IsPublic)
{
    /// <summary>Whether only some types of a hierarchy have it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What an update that sets the member to null does.</summary>
    public WhenNull WhenNull => WriteNull ? WhenNull.StoreNull : Absence == Absence.Error ? WhenNull.Refuse : WhenNull.Remove;
}

/// <summary>As in the runtime.</summary>
internal enum WhenNull { Remove, StoreNull, Refuse }

internal enum Placement
{
    /// <summary>An argument of the constructor.</summary>
    Constructor,

    /// <summary>The object initialiser.</summary>
    Initializer,

    /// <summary>An assignment after construction, when the attribute is there.</summary>
    Assignment,
}

internal enum Absence
{
    /// <summary>An error: the member cannot do without.</summary>
    Error,

    /// <summary>The type's default value.</summary>
    Default,

    /// <summary>The parameter's default value.</summary>
    Expression,

    /// <summary>The empty set, which DynamoDB cannot store.</summary>
    EmptySet,

    /// <summary>What the type's own initialisers say.</summary>
    Initial,
}
