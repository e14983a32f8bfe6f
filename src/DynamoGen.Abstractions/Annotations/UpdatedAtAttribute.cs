namespace DynamoGen;

/// <summary>Marks the member that has the time of the last write: a <c>DateTimeOffset</c> or <c>DateTime</c>, in UTC. Every write sets it to the client's clock. One a type.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UpdatedAtAttribute : Attribute;
