using DynamoGen;

namespace Bookmarks;

/// <summary>Something of one user's that another may see. The table's key finds what an owner gave, and to whom; the index what a user received.</summary>
[DynamoTable("Shares")]
[Gsi("UserSharesIndex", PartitionKey = nameof(RecipientId), SortKey = nameof(CreatedAt))]
public sealed partial record Share
{
    [PartitionKey] public required string OwnerId { get; init; }

    /// <summary>
    /// Item and recipient, made by <see cref="TargetOf"/>: an item is shared with a person once, and those who see one item are a range of keys.
    /// </summary>
    [SortKey] public required string Target { get; init; }

    public required string ItemId { get; init; }

    public required ItemKind ItemKind { get; init; }

    public required string RecipientId { get; init; }

    public required SharePermission Permission { get; init; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the share ends; nobody sees it any more then, and the service deletes it within days. Never when null.</summary>
    [TimeToLive] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The sort key of a share; with an empty recipient, the beginning of the keys of all shares of the item.</summary>
    public static string TargetOf(string itemId, string recipientId = "") => $"{itemId}#{recipientId}";
}
