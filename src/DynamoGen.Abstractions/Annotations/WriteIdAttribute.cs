namespace DynamoGen;

/// <summary>
/// The member gets a new id with every write, made once for a call and the same in all its requests. When the answer to a conditional write is lost and its repetition fails, the stored item's
/// id tells whether the earlier request was applied; without one, and without a [Version], only equality with what was written can tell. A <see cref="Guid"/> or a <see cref="string"/>.
/// Costs 36 bytes and the attribute's name in each item. Updates cannot name it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WriteIdAttribute : Attribute;
