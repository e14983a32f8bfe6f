using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bookmarks;

/// <summary>Shows how many of how many are done.</summary>
internal sealed class CountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text($"{task.Value:0}/{task.MaxValue:0}").RightJustified();
}
