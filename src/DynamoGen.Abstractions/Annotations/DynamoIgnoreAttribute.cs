namespace DynamoGen;

/// <summary>Leaves the member out: it is neither written nor read, and keeps what its initialiser says.</summary>
/// <remarks>A constructor parameter that has no default value cannot be left out.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class DynamoIgnoreAttribute : Attribute;
