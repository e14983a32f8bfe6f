namespace DynamoGen;

/// <summary>
/// Marks a <c>Guid</c> or <c>string</c> that is given a new id when the item is stored without one: a GUID of version 7, whose order, as text, is that of the time.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GeneratedIdAttribute : Attribute;

/// <summary>Marks a member that is given an id of your own making when the item is stored without one: with null, the empty text or the type's default.</summary>
/// <typeparam name="TGenerator">Makes the ids; a struct that implements <c>IIdGenerator&lt;T&gt;</c> for the member's type.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GeneratedIdAttribute<TGenerator> : Attribute where TGenerator : struct;
