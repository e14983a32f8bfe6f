namespace Bookmarks;

/// <summary>How much of a page's grid a widget takes. Stored as a map within the widget.</summary>
public readonly record struct WidgetSize(int Columns, int Rows);
