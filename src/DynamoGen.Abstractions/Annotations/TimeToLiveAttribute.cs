namespace DynamoGen;

/// <summary>Marks the member after whose time the service deletes the item. It is stored as whole seconds since 1970, as the service asks.</summary>
/// <remarks>Deletion costs nothing and comes within days, not at the second. One member of type DateTimeOffset, DateTime or an integer a table; <c>init-db</c> switches the deletion on.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, Inherited = true)]
public sealed class TimeToLiveAttribute : Attribute;
