namespace DynamoGen;

/// <summary>
/// Marks the member that counts the writes of an item, so that nobody writes over what he has not seen. An <c>int</c> or <c>long</c>: 0 means that the item was never stored.
/// Where it may be null, null means that, and 0 is a version like others. One a type.
/// </summary>
/// <remarks>
/// Put and Save store an item that was never stored as a new one, and any other only if the stored version is still the item's. Updates by key count on, and check what
/// <c>ifVersion:</c> says. What does not match is an <see cref="OptimisticLockException"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class VersionAttribute : Attribute;
