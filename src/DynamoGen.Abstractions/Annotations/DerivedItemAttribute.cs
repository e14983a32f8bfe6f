namespace DynamoGen;

/// <summary>Lists a type of a hierarchy, beside <see cref="PolymorphicAttribute"/> on its base. The type itself needs no annotation.</summary>
/// <typeparam name="TDerived">A class or record that derives from the annotated one; neither abstract nor generic.</typeparam>
/// <param name="value">What the hierarchy's attribute says of values of the type.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DerivedItemAttribute<TDerived>(string value) : Attribute where TDerived : class
{
    /// <summary>What the hierarchy's attribute says of values of the type.</summary>
    public string Value { get; } = value;

    /// <summary>What it said before, and says still in items that were not written since.</summary>
    public string[] FormerValues { get; set; } = [];
}
