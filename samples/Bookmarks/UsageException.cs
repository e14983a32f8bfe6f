namespace Bookmarks;

/// <summary>What was asked for cannot be done, for a reason that the person at the keyboard can mend. Its message is all that is shown.</summary>
public sealed class UsageException(string message) : Exception(message);
