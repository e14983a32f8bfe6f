namespace DynamoGen;

/// <summary>
/// Marks a number that updates count, by <c>u.Visits.Add(1)</c>. Save leaves a stored one as it is, for the item may have been read before others counted; a new item begins with what it carries.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CounterAttribute : Attribute;
