namespace DynamoGen.Generators.Model;

/// <summary>The members of an item type that the client keeps.</summary>
/// <param name="Members">They, in the order of their declaration.</param>
/// <param name="IsRecord">Whether the type is a record, so that <c>with</c> copies it.</param>
/// <param name="IsCreatedAtInTableKey">Whether the time of creation is part of the table's key.</param>
/// <param name="IsCreatedAtInIndexKey">Whether the key of an index is made of the time of creation.</param>
internal sealed record KeptModel(EquatableArray<KeptMemberModel> Members, bool IsRecord, bool IsCreatedAtInTableKey, bool IsCreatedAtInIndexKey)
{
    /// <summary>The member of a role that only one may have.</summary>
    public KeptMemberModel? Find(KeptRole role) => Members.FirstOrDefault(member => member.Role == role);

    /// <summary>Whether updates cannot name a member, because the client sets it with each of them.</summary>
    public bool IsSetByUpdates(int ordinal) => Members.Any(member => member.Ordinal == ordinal && member.Role is KeptRole.Version or KeptRole.CreatedAt or KeptRole.UpdatedAt or KeptRole.WriteId);
}

/// <summary>A member that the client keeps.</summary>
/// <param name="Ordinal">Its place among the members.</param>
/// <param name="Role">What it is.</param>
/// <param name="Generator">What makes the ids, when the user says so.</param>
/// <param name="HiddenIn">The type that declares it, when generated code cannot simply assign it: it is set at construction alone, or privately.</param>
internal sealed record KeptMemberModel(int Ordinal, KeptRole Role, string? Generator, string? HiddenIn);

internal enum KeptRole { Version, CreatedAt, UpdatedAt, Counter, GeneratedId, WriteId }
