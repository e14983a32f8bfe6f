using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the empty types of an item, or a collection of items, whose declaration has a fault.</summary>
internal static class ShellEmitter
{
    public static string Emit(ShellModel shell)
    {
        var file = new SourceFile(shell.Namespace, qualify: true);
        foreach (var type in shell.Types)
        {
            file.Body.Line($"/// <summary>Empty until <c>{Literals.Xml(shell.Item)}</c> is declared without a fault.</summary>");
            file.Body.Line(SourceFile.GeneratedCode);
            file.Body.Line($"{shell.Accessibility} {type} {{ }}");
        }

        return file.ToString();
    }
}
