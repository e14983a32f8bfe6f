namespace DynamoGen;

/// <summary>
/// Stores values by a converter of your own. On a member it converts the member's whole value; on a type it does wherever the type is stored: as a member, in lists, sets and
/// maps, and within other types. What stands on the member counts first.
/// </summary>
/// <remarks>
/// The converter is a struct that implements <c>IDynamoConverter&lt;T&gt;</c> for the type. Null never comes to it: null is left out or written as NULL as for other members. Keys and
/// sets need a converter that says with <see cref="StoredAsAttribute"/> what it writes.
/// </remarks>
/// <typeparam name="TConverter">The converter.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface, Inherited = false)]
public sealed class DynamoConverterAttribute<TConverter> : Attribute where TConverter : struct;
