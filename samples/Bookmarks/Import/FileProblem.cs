namespace Bookmarks;

/// <summary>Something in a bookmark file that was left out.</summary>
/// <param name="Line">Where it is in the file.</param>
/// <param name="Title">What the file calls it.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record FileProblem(int Line, string Title, string Reason);
