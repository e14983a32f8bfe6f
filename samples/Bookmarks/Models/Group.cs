using DynamoGen;

namespace Bookmarks;

/// <summary>
/// A folder of bookmarks. Folders nest by their paths: the index has a user's folders in the order of the tree, and a folder with all that is
/// below it is the range of paths that begin with its own.
/// </summary>
[DynamoTable("Groups")]
[Gsi("UserGroupsIndex", PartitionKey = nameof(UserId), SortKey = nameof(Path))]
public sealed partial record Group
{
    /// <summary>Made by <see cref="Ids.Group"/>.</summary>
    [PartitionKey] public required string Id { get; init; }

    public required string UserId { get; init; }

    /// <summary>The names from the outermost folder to this one, each followed by a slash: <c>Development/.NET/</c>. Made by <see cref="PathOf"/>.</summary>
    public required string Path { get; init; }

    [MaxSize(1024)] public required string Name { get; init; }

    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many folders this one lies in.</summary>
    [DynamoIgnore] public int Depth => Path.Count(c => c == '/') - 1;

    /// <summary>The path of a folder in another one; a slash within a name is written <c>%2F</c>.</summary>
    /// <param name="parentPath">The other folder's path; empty for an outermost folder.</param>
    /// <param name="name">The folder's name.</param>
    public static string PathOf(string parentPath, string name) =>
        $"{parentPath}{name.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)}/";
}
