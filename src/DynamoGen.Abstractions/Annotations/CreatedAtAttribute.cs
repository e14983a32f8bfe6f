namespace DynamoGen;

/// <summary>Marks the member that has the time at which the item was first stored: a <c>DateTimeOffset</c> or <c>DateTime</c>, in UTC. One a type.</summary>
/// <remarks>
/// Create sets it to the client's clock, Save only where the stored item has none, in the same request. Put replaces the whole item, so that it stores the time which the item carries,
/// and the client's where it carries none. A time that is part of the table's key is the item's own wherever it carries one.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CreatedAtAttribute : Attribute;
