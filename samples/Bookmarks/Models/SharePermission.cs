namespace Bookmarks;

/// <summary>What a recipient may do with what is shared. Stored by name.</summary>
public enum SharePermission
{
    Read,
    Edit,
}
